package vn.ocop.registry.passport;

import java.time.LocalDate;

/**
 * What stands on the package beside the product itself, each null unless it was asked for.
 *
 * @param certificate number of the certificate, as the register knows it
 * @param lot code of the lot
 * @param lotKnown whether there is such a lot of the product
 * @param recalledOn day since which the lot is being called back
 */
record Asked(String certificate, String lot, boolean lotKnown, LocalDate recalledOn) {
    private static final Asked NOTHING_ELSE = new Asked(null, null, false, null);

    static Asked product() {
        return NOTHING_ELSE;
    }

    static Asked certificate(String number) {
        return new Asked(number, null, false, null);
    }

    static Asked unknownLot(String code) {
        return new Asked(null, code, false, null);
    }

    static Asked lot(String code, LocalDate recalledOn) {
        return new Asked(null, code, true, recalledOn);
    }

    boolean isUnknownLot() {
        return lot != null && !lotKnown;
    }
}
