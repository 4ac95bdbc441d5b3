package vn.ocop.rating.report;

/**
 * Products with a valid star, by one property.
 *
 * @param by LEVEL, LOCALITY, GROUP, LEGAL_FORM, ROUND, or ALL
 * @param value of the property, {@code none} if not known
 */
record StarCount(Dimension by, String value, int three, int four, int five) {
    /** What is counted by. */
    enum Dimension {
        ALL,
        LEVEL,
        LOCALITY,
        GROUP,
        LEGAL_FORM,
        ROUND
    }

    int total() {
        return three + four + five;
    }

    StarCount plus(int star) {
        return new StarCount(
                by, value, three + (star == 3 ? 1 : 0), four + (star == 4 ? 1 : 0), five + (star == 5 ? 1 : 0));
    }
}
