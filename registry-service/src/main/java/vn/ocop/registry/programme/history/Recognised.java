package vn.ocop.registry.programme.history;

import java.time.LocalDate;
import vn.ocop.events.RatingState;

/**
 * The days on which a product holds a star by one certificate, by the law and not by the days of events.
 *
 * @param entityId id of who makes the product, as the rating told it
 * @param star 3 to 5 where there is a certificate by the present law; 1 and 2 are possible in older ones
 * @param level who recognised it: DISTRICT, PROVINCE or CENTRAL
 * @param decision number of the decision
 * @param firstDay of the recognition
 * @param end first day without it: after its last one, of its revocation, or of the recognition that replaced it
 * @param revoked whether it was taken back
 * @param ground code of the ground, null unless revoked
 * @param replaced whether {@code end} is the first day of another recognition of the product
 * @param version of the rating that told it
 */
public record Recognised(
        String productId,
        String entityId,
        String certificate,
        int star,
        String level,
        String decision,
        LocalDate firstDay,
        LocalDate end,
        boolean revoked,
        String ground,
        boolean replaced,
        long version) {

    static Recognised of(RatingState rating, RatingState.Recognition told, long version) {
        LocalDate over = told.validUntil().plusDays(1);
        LocalDate revoked = told.revokedOn();
        return new Recognised(
                rating.productId(),
                rating.entityId(),
                told.certificate(),
                told.star(),
                told.level(),
                told.decision(),
                told.issuedOn(),
                revoked != null && revoked.isBefore(over) ? revoked : over,
                revoked != null,
                told.revocationGround(),
                false,
                version);
    }

    /** Whether the product holds the star on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(firstDay) && day.isBefore(end);
    }

    /** Its place among the recognitions of its product: by the first day, and by the telling for the same day. */
    int order(Recognised other) {
        int days = firstDay.compareTo(other.firstDay);
        return days != 0 ? days : Long.compare(version, other.version);
    }

    /** Another has taken its place; one that had ended before is as it was. */
    Recognised replacedBy(Recognised next) {
        if (!next.firstDay.isBefore(end)) {
            return this;
        }
        return new Recognised(
                productId,
                entityId,
                certificate,
                star,
                level,
                decision,
                firstDay,
                next.firstDay,
                revoked,
                ground,
                true,
                version);
    }
}
