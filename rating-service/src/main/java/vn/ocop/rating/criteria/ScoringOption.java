package vn.ocop.rating.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.ocop.starter.text.Label;

/**
 * What may be chosen in a criterion (phương án).
 *
 * @param code unique in its criterion, for example {@code 3} or, in case b, {@code b3}
 * @param minForStar to be ranked with this star or a higher one a product must reach at least this option; null if
 *     it marks none
 * @param inCase case that it belongs to, null without cases
 */
public record ScoringOption(
        String code,
        int points,
        Integer minForStar,
        @JsonProperty("case") String inCase,
        Label label) {}
