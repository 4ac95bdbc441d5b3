package vn.ocop.registry.programme.funding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sources of money that ship with the service, in the order of the plan (section IV.1). */
@Component
class FundingSources {
    private static final String FILE = "/programme/funding-sources.json";
    private final List<FundingSource> sources;

    FundingSources(JsonMapper json) {
        try (InputStream in = FundingSources.class.getResourceAsStream(FILE)) {
            sources = json.readValue(in, new TypeReference<List<FundingSource>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<FundingSource> all() {
        return sources;
    }

    Optional<FundingSource> find(String code) {
        return sources.stream().filter(source -> source.code().equals(code)).findFirst();
    }
}
