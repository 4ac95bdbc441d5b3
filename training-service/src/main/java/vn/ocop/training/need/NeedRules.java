package vn.ocop.training.need;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.RatingState;

/** All rules on needs, each with its days. */
public record NeedRules(List<NeedRule> rules) {

    /** Those that ship with the service. */
    static NeedRules shipped(JsonMapper json) {
        try (InputStream in = NeedRules.class.getResourceAsStream("/training/needs.json")) {
            return new NeedRules(json.readValue(in, new TypeReference<List<NeedRule>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the product needs on that day. */
    List<Need> of(ProductStep product, RatingState rating, LocalDate today) {
        return rules.stream()
                .filter(rule -> rule.holdsOn(today))
                .flatMap(rule -> rule.of(product, rating, today).stream())
                .toList();
    }
}
