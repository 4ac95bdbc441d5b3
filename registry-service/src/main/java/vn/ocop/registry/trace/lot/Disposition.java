package vn.ocop.registry.trace.lot;

import java.util.Locale;

/** State of a lot after a step, of the Core Business Vocabulary of GS1. */
public enum Disposition {
    ACTIVE,
    INACTIVE,
    IN_PROGRESS,
    IN_TRANSIT,
    SELLABLE_ACCESSIBLE,
    SELLABLE_NOT_ACCESSIBLE,
    NON_SELLABLE_OTHER,
    DAMAGED,
    EXPIRED,
    RETURNED,
    DISPOSED,
    DESTROYED,
    RECALLED;

    /** {@code disposition} in EPCIS 2.0. */
    public String epcis() {
        return name().toLowerCase(Locale.ROOT);
    }
}
