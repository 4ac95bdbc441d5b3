package vn.ocop.embedded.store;

/** Values between two values of {@link KeyOrder}; an edge of a type stands for "all of that type on this side". */
record Interval(Object low, boolean withLow, Object high, boolean withHigh) {

    private static final Object LOWEST = new TypeEdge(0, false);
    private static final Object HIGHEST = new TypeEdge(16, true);

    static final Interval ALL = new Interval(LOWEST, true, HIGHEST, true);

    static Interval point(Object value) {
        return new Interval(value, true, value, true);
    }

    /** Values above another, of the same BSON type. */
    static Interval above(Object value, boolean inclusive) {
        return new Interval(value, inclusive, new TypeEdge(KeyOrder.rank(value), true), true);
    }

    /** Values below another, of the same BSON type. */
    static Interval below(Object value, boolean inclusive) {
        return new Interval(new TypeEdge(KeyOrder.rank(value), false), true, value, inclusive);
    }

    boolean isPoint() {
        return withLow && withHigh && KeyOrder.ASCENDING.compare(low, high) == 0;
    }

    boolean isEmpty() {
        int order = KeyOrder.ASCENDING.compare(low, high);
        return order > 0 || (order == 0 && !(withLow && withHigh));
    }

    /** Whether both ends are values and not the ends of a type. */
    boolean isTwoSided() {
        return !(low instanceof TypeEdge) && !(high instanceof TypeEdge);
    }

    boolean contains(Object value) {
        int fromLow = KeyOrder.ASCENDING.compare(value, low);
        int fromHigh = KeyOrder.ASCENDING.compare(value, high);
        return (fromLow > 0 || (fromLow == 0 && withLow)) && (fromHigh < 0 || (fromHigh == 0 && withHigh));
    }

    Interval intersect(Interval other) {
        int lows = KeyOrder.ASCENDING.compare(low, other.low);
        int highs = KeyOrder.ASCENDING.compare(high, other.high);
        return new Interval(
                lows >= 0 ? low : other.low,
                lows == 0 ? withLow && other.withLow : (lows > 0 ? withLow : other.withLow),
                highs <= 0 ? high : other.high,
                highs == 0 ? withHigh && other.withHigh : (highs < 0 ? withHigh : other.withHigh));
    }

    /** The smallest interval that holds both. */
    Interval hull(Interval other) {
        int lows = KeyOrder.ASCENDING.compare(low, other.low);
        int highs = KeyOrder.ASCENDING.compare(high, other.high);
        return new Interval(
                lows <= 0 ? low : other.low,
                lows == 0 ? withLow || other.withLow : (lows < 0 ? withLow : other.withLow),
                highs >= 0 ? high : other.high,
                highs == 0 ? withHigh || other.withHigh : (highs > 0 ? withHigh : other.withHigh));
    }
}
