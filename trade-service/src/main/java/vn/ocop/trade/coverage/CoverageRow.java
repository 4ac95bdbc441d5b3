package vn.ocop.trade.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import vn.ocop.starter.text.Label;

/**
 * One figure of coverage, by both readings of the target.
 *
 * @param value what it is told by, {@code none} where that is not known
 * @param name the value in words, null if it has none
 * @param sold entities of whom a product is listed on such a channel while it holds a star
 */
record CoverageRow(String value, Label name, long sold, Of register, Of holders) {

    /**
     * A reading.
     *
     * @param of how many entities it means
     * @param share percent with one digit, cut; null where there is nobody
     * @param denominator what {@code of} counts, in words
     */
    record Of(
            long of,
            @JsonInclude(JsonInclude.Include.ALWAYS) String share,
            Label denominator) {}
}
