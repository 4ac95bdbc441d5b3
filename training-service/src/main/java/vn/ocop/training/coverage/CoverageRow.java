package vn.ocop.training.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import vn.ocop.starter.text.Label;

/**
 * One figure of coverage.
 *
 * @param value what it is told by, {@code none} where that is not known
 * @param name the value in words, null if it has none
 * @param share percent with one digit, cut; null where there is nobody
 * @param denominator what {@code of} counts, in words
 * @param unknown entities that did not tell how many work there; they are in neither figure
 */
public record CoverageRow(
        String value,
        Label name,
        long trained,
        long of,
        @JsonInclude(JsonInclude.Include.ALWAYS) String share,
        Label denominator,
        int unknown) {

    static CoverageRow of(String value, Label name, Share share, Label denominator) {
        return new CoverageRow(value, name, share.trained(), share.of(), share.percent(), denominator, share.unknown());
    }
}
