package vn.ocop.registry.entity;

import java.time.LocalDate;

/**
 * A certificate that the entity holds.
 *
 * @param expiresOn last day of its validity, null if it has none
 */
public record Certificate(Kind kind, String number, String issuer, LocalDate issuedOn, LocalDate expiresOn) {
    /** What it certifies. */
    public enum Kind {
        /** Its number may be a person's. */
        BUSINESS_REGISTRATION(false),
        FOOD_SAFETY(true),
        PRODUCTION(true),
        GROWING_AREA(true),
        GOOD_PRACTICE(true),
        ORGANIC(true),
        QUALITY_MANAGEMENT(true),
        ENVIRONMENT(true),
        /** Nobody knows what it tells. */
        OTHER(false);

        private final boolean forBuyers;

        Kind(boolean forBuyers) {
            this.forBuyers = forBuyers;
        }

        /** Whether everybody may be told of it. */
        public boolean isForBuyers() {
            return forBuyers;
        }
    }
}
