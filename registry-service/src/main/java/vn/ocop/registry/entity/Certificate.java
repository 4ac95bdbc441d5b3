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
        BUSINESS_REGISTRATION,
        FOOD_SAFETY,
        PRODUCTION,
        GROWING_AREA,
        GOOD_PRACTICE,
        ORGANIC,
        QUALITY_MANAGEMENT,
        ENVIRONMENT,
        OTHER
    }
}
