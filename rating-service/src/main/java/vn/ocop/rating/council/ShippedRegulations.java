package vn.ocop.rating.council;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/** Takes the regulations that ship with the service into its store before it answers anybody. */
@Component
class ShippedRegulations implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(ShippedRegulations.class);
    private static final String FILE = "/council/regulations.json";

    private final Regulations regulations;
    private final JsonMapper json;

    ShippedRegulations(Regulations regulations, JsonMapper json) {
        this.regulations = regulations;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (InputStream file = Objects.requireNonNull(ShippedRegulations.class.getResourceAsStream(FILE), FILE)) {
            for (CouncilRegulation shipped : json.readValue(file, CouncilRegulation[].class)) {
                take(shipped);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** What stands in its way was stored by the office, which counts more than what is shipped. */
    private void take(CouncilRegulation shipped) {
        if (regulations.has(shipped.id())) {
            return;
        }
        try {
            var _ = regulations.add(shipped, Caller.system("shipped-regulations"));
        } catch (Refusal refusal) {
            log.error("regulation {} that ships with the service is not taken: {}", shipped.id(), refusal.getMessage());
        }
    }
}
