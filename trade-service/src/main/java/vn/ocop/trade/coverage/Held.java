package vn.ocop.trade.coverage;

import java.time.LocalDate;
import vn.ocop.events.RatingState;

/**
 * The days on which a product holds a star by one certificate.
 *
 * @param entityId id of who makes the product
 * @param version of the rating that told it
 * @param firstDay of the recognition
 * @param end first day without it
 */
public record Held(
        String productId, String entityId, String certificate, long version, LocalDate firstDay, LocalDate end) {

    static Held of(RatingState rating, RatingState.Recognition recognition, long version) {
        LocalDate over = recognition.validUntil().plusDays(1);
        LocalDate revoked = recognition.revokedOn();
        return new Held(
                rating.productId(),
                rating.entityId(),
                recognition.certificate(),
                version,
                recognition.issuedOn(),
                revoked != null && revoked.isBefore(over) ? revoked : over);
    }

    /** Of two recognitions of the same product the one that took the place of the other. */
    Held newer(Held other) {
        int days = firstDay.compareTo(other.firstDay);
        return days > 0 || (days == 0 && version > other.version) ? this : other;
    }

    boolean on(LocalDate day) {
        return !day.isBefore(firstDay) && day.isBefore(end);
    }
}
