package vn.ocop.rating.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.ocop.starter.problem.Refusal;

/** Takes the versions that ship with the service into its store before it answers anybody. */
@Component
class ShippedCriteria implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(ShippedCriteria.class);
    private static final List<String> IDS = List.of("1048-2019", "148-2023", "26-2026");

    private final CriteriaVersions versions;
    private final CriteriaFormat format;

    ShippedCriteria(CriteriaVersions versions, CriteriaFormat format) {
        this.versions = versions;
        this.format = format;
    }

    @Override
    public void afterSingletonsInstantiated() {
        IDS.stream().filter(id -> versions.find(id).isEmpty()).forEach(this::take);
    }

    /** What stands in its way was imported by the office, which counts more than what is shipped. */
    private void take(String id) {
        try {
            versions.add(format.read(file(id)).orElseThrow());
        } catch (Refusal refusal) {
            log.error("criteria {} that ship with the service are not taken: {}", id, refusal.getMessage());
        }
    }

    private static byte[] file(String id) {
        String name = "/criteria/" + id + ".json";
        try (InputStream file = Objects.requireNonNull(ShippedCriteria.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
