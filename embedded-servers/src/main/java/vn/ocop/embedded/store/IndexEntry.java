package vn.ocop.embedded.store;

import java.util.Comparator;
import java.util.List;

/**
 * One key of an index and the record it leads to, or, with an edge, the place before (-1) or after (1) all entries that
 * begin with these values.
 */
record IndexEntry(Object[] values, long recordNumber, int edge) {

    static IndexEntry of(Object[] values, long recordNumber) {
        return new IndexEntry(values, recordNumber, 0);
    }

    static IndexEntry before(Object... prefix) {
        return new IndexEntry(prefix, 0, -1);
    }

    static IndexEntry after(Object... prefix) {
        return new IndexEntry(prefix, 0, 1);
    }

    /** Order of an index whose fields have these directions. */
    static Comparator<IndexEntry> order(List<Boolean> ascending) {
        return (a, b) -> {
            int shared = Math.min(a.values.length, b.values.length);
            for (int i = 0; i < shared; i++) {
                int byValue = KeyOrder.ASCENDING.compare(a.values[i], b.values[i]);
                if (byValue != 0) {
                    return ascending.get(i) ? byValue : -byValue;
                }
            }
            return a.edge == 0 && b.edge == 0
                    ? Long.compare(a.recordNumber, b.recordNumber)
                    : Integer.compare(a.edge, b.edge);
        };
    }
}
