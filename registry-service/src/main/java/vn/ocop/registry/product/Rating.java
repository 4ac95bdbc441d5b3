package vn.ocop.registry.product;

import java.time.LocalDate;
import vn.ocop.events.RatingState;

/**
 * The star that the product holds, as the rating service told.
 *
 * @param star 1 to 5, null if it holds none
 * @param until last day of its validity in Vietnam, null without star
 * @param certificate number of the certificate, null without star
 * @param version version of the rating that told so; what an older one tells comes too late
 */
public record Rating(Integer star, LocalDate until, String certificate, long version) {
    private static final String VALID = "VALID";

    /** What this version of a product's rating tells. */
    static Rating told(RatingState state, long version) {
        RatingState.Recognition recognition = state.recognition();
        return recognition == null || !recognition.state().equals(VALID)
                ? new Rating(null, null, null, version)
                : new Rating(recognition.star(), recognition.validUntil(), recognition.certificate(), version);
    }

    /** What is left of it on that day: a star ends by itself, though nobody has told so yet. */
    public Rating on(LocalDate day) {
        return star == null || !day.isAfter(until) ? this : new Rating(null, null, null, version);
    }
}
