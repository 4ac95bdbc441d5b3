package vn.ocop.registry.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * The kinds of products in the words that the national register used in 2021. They are older than today's groups: fabrics
 * and keepsakes are one group today, and plants and animals have no word there.
 */
@Component
class NationalTypes {
    private static final String FILE = "/national/types.json";
    private final List<Rule> rules;

    NationalTypes() {
        try (InputStream in = NationalTypes.class.getResourceAsStream(FILE)) {
            rules = NationalJson.MAPPER.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param criteriaSet null for every set of the group */
    record Rule(Integer group, Integer criteriaSet, String type) {
        boolean fits(Integer ofGroup, Integer ofSet) {
            return group.equals(ofGroup) && (criteriaSet == null || criteriaSet.equals(ofSet));
        }
    }

    /** The word, null where there is none or it can't be told. */
    String of(Integer group, Integer criteriaSet) {
        return rules.stream()
                .filter(rule -> rule.fits(group, criteriaSet))
                .map(Rule::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
