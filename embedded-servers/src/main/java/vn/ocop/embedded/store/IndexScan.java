package vn.ocop.embedded.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A way to read candidates through an index: bounds for its first fields, a direction, and whether records come in the
 * order that was asked for.
 */
record IndexScan(OrderedIndex index, List<Bounds> bounds, boolean forward, boolean sorted) {

    /** Numbers of the candidate records, each once, in index order; the index is read only as far as they are taken. */
    Iterator<Long> records() {
        return new Records(index, forward, ranges().iterator());
    }

    private List<Range> ranges() {
        List<Range> ranges = List.of(new Range(IndexEntry.before(), IndexEntry.after()));
        for (int field = 0; field < bounds.size(); field++) {
            boolean ascending = index.getKeys().get(field).isAscending();
            var intervals = bounds.get(field).intervals();
            var narrower = new ArrayList<Range>();
            for (var range : ranges) {
                for (var interval : ascending ? intervals : intervals.reversed()) {
                    narrower.add(range.narrowed(interval, ascending));
                }
            }
            ranges = narrower;
        }
        return forward ? ranges : ranges.reversed();
    }

    private static final class Records implements Iterator<Long> {

        private final OrderedIndex index;
        private final boolean forward;
        private final Iterator<Range> ranges;
        private final Set<Long> taken = new HashSet<>();
        private Iterator<IndexEntry> entries = Collections.emptyIterator();
        private Long next;

        Records(OrderedIndex index, boolean forward, Iterator<Range> ranges) {
            this.index = index;
            this.forward = forward;
            this.ranges = ranges;
        }

        @Override
        public boolean hasNext() {
            while (next == null && (entries.hasNext() || ranges.hasNext())) {
                if (entries.hasNext()) {
                    long number = entries.next().recordNumber();
                    next = !index.isMultikey() || taken.add(number) ? (Long) number : null;
                } else {
                    var range = ranges.next();
                    entries = index.between(range.low(), range.high(), forward);
                }
            }
            return next != null;
        }

        @Override
        public Long next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var number = next;
            next = null;
            return number;
        }
    }

    /** Places in the index that enclose what one combination of intervals allows. */
    private record Range(IndexEntry low, IndexEntry high) {

        Range narrowed(Interval interval, boolean ascending) {
            var first = ascending ? interval.low() : interval.high();
            var last = ascending ? interval.high() : interval.low();
            boolean withFirst = ascending ? interval.withLow() : interval.withHigh();
            boolean withLast = ascending ? interval.withHigh() : interval.withLow();
            return new Range(
                    withFirst
                            ? IndexEntry.before(extended(low.values(), first))
                            : IndexEntry.after(extended(low.values(), first)),
                    withLast
                            ? IndexEntry.after(extended(high.values(), last))
                            : IndexEntry.before(extended(high.values(), last)));
        }

        private static Object[] extended(Object[] prefix, Object value) {
            var values = Arrays.copyOf(prefix, prefix.length + 1);
            values[prefix.length] = value;
            return values;
        }
    }
}
