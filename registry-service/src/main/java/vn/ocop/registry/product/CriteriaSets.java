package vn.ocop.registry.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The classification of products that ships with the service. */
@Component
public class CriteriaSets {
    private static final String FILE = "/product/criteria-sets.json";
    private final List<CriteriaSet> sets;

    CriteriaSets(JsonMapper json) {
        try (InputStream in = CriteriaSets.class.getResourceAsStream(FILE)) {
            sets = json.readValue(in, new TypeReference<List<CriteriaSet>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<CriteriaSet> all() {
        return sets;
    }

    public Optional<CriteriaSet> numbered(int number) {
        return sets.stream().filter(set -> set.number() == number).findFirst();
    }
}
