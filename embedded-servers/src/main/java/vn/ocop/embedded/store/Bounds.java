package vn.ocop.embedded.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a condition says of the values of one path: a few points in ascending order, or one interval.
 *
 * @param present whether the condition rules out documents without the field
 */
record Bounds(List<Interval> intervals, boolean present) {

    /** The field is there, whatever its value. */
    static final Bounds EXISTING = new Bounds(List.of(Interval.ALL), true);

    static Bounds point(Object value) {
        return new Bounds(List.of(Interval.point(value)), value != null);
    }

    static Bounds points(Collection<?> values) {
        var points = values.stream()
                .sorted(KeyOrder.ASCENDING)
                .map(Interval::point)
                .collect(Points::new, Points::add, Points::addAll);
        return new Bounds(List.copyOf(points), values.stream().allMatch(value -> value != null));
    }

    static Bounds range(Interval interval) {
        return new Bounds(interval.isEmpty() ? List.of() : List.of(interval), true);
    }

    boolean arePoints() {
        return intervals.stream().allMatch(Interval::isPoint);
    }

    boolean isOnePoint() {
        return intervals.size() == 1 && intervals.getFirst().isPoint();
    }

    /** Both conditions hold for the same value. */
    Bounds and(Bounds other) {
        if (!arePoints() && other.arePoints()) {
            return other.and(this);
        }
        boolean both = present || other.present;
        if (arePoints()) {
            return new Bounds(intervals.stream().filter(other::containsPoint).toList(), both);
        }
        var common = intervals.getFirst().intersect(other.intervals.getFirst());
        return new Bounds(common.isEmpty() ? List.of() : List.of(common), both);
    }

    private boolean containsPoint(Interval point) {
        return intervals.stream().anyMatch(interval -> interval.contains(point.low()));
    }

    /** One of the conditions holds. */
    Bounds or(Bounds other) {
        boolean always = present && other.present;
        if (arePoints() && other.arePoints()) {
            var values = Stream.concat(intervals.stream(), other.intervals.stream())
                    .map(Interval::low)
                    .toList();
            return new Bounds(points(values).intervals, always);
        }
        return Stream.concat(intervals.stream(), other.intervals.stream())
                .reduce(Interval::hull)
                .map(hull -> new Bounds(List.of(hull), always))
                .orElseThrow();
    }

    /** Orders the most selective first. */
    static Comparator<Bounds> bySelectivity() {
        return Comparator.<Bounds>comparingInt(bounds -> bounds.arePoints() ? 0 : 1)
                .thenComparingInt(bounds -> bounds.intervals.size())
                .thenComparingInt(bounds -> bounds.intervals.stream().allMatch(Interval::isTwoSided) ? 0 : 1)
                .thenComparingInt(bounds -> bounds.equals(EXISTING) ? 1 : 0);
    }

    /** Collects points in order, each once. */
    private static final class Points extends java.util.ArrayList<Interval> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(Interval point) {
            return (isEmpty() || KeyOrder.ASCENDING.compare(getLast().low(), point.low()) != 0) && super.add(point);
        }
    }
}
