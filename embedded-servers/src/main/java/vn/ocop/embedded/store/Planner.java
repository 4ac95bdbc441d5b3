package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the index to answer a query with. */
final class Planner {

    private static final int MOST_RANGES = 10_000;

    private Planner() {}

    /** The best index scan, or nothing when only reading the whole collection answers the query. */
    static Optional<IndexScan> plan(List<OrderedIndex> indexes, Document filter, Document sort, boolean limited) {
        var conditions = Conditions.of(filter);
        Map<IndexScan, Integer> worth = new LinkedHashMap<>();
        for (var index : indexes) {
            var scan = scan(index, conditions, sort);
            int score = score(scan, sort, limited);
            if (score > 0 && isComplete(scan)) {
                worth.put(scan, score);
            }
        }
        return worth.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private static IndexScan scan(OrderedIndex index, Conditions conditions, Document sort) {
        var bounds = bounds(index, conditions);
        boolean forward = servesSort(index, bounds, sort, true);
        boolean backward = !forward && servesSort(index, bounds, sort, false);
        return new IndexScan(index, bounds, !backward, forward || backward);
    }

    private static List<Bounds> bounds(OrderedIndex index, Conditions conditions) {
        var bounds = new ArrayList<Bounds>();
        long ranges = 1;
        for (var path : index.paths()) {
            boolean sharesArray = index.isMultikey() && sharesRoot(index.paths().subList(0, bounds.size()), path);
            var combined = sharesArray ? Optional.<Bounds>empty() : combined(conditions.on(path), index.isMultikey());
            if (combined.isEmpty() || ranges * combined.get().intervals().size() > MOST_RANGES) {
                break;
            }
            bounds.add(combined.get());
            ranges *= combined.get().intervals().size();
            if (!combined.get().arePoints()) {
                break;
            }
        }
        return bounds;
    }

    /** Conditions on two paths into one array may be met by different elements, while a key comes from one element. */
    private static boolean sharesRoot(List<String> paths, String path) {
        return paths.stream().anyMatch(other -> root(other).equals(root(path)));
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static Optional<Bounds> combined(List<Bounds> bounds, boolean multikey) {
        return multikey
                ? bounds.stream().min(Bounds.bySelectivity())
                : bounds.stream().reduce(Bounds::and);
    }

    private static boolean servesSort(OrderedIndex index, List<Bounds> bounds, Document sort, boolean forward) {
        if (index.isMultikey()) {
            return sort.isEmpty();
        }
        var asked = new ArrayList<>(sort.keySet());
        for (int field = 0; field < index.paths().size() && !asked.isEmpty(); field++) {
            var path = index.paths().get(field);
            boolean fixed = field < bounds.size() && bounds.get(field).isOnePoint();
            if (path.equals(asked.getFirst())) {
                boolean ascending = ((Number) sort.get(path)).intValue() > 0;
                boolean inOrder = index.getKeys().get(field).isAscending() == (ascending == forward);
                if (!fixed && !inOrder) {
                    return false;
                }
                asked.removeFirst();
            } else if (!fixed) {
                return false;
            }
        }
        return asked.isEmpty();
    }

    private static int score(IndexScan scan, Document sort, boolean limited) {
        long points = scan.bounds().stream().filter(Bounds::arePoints).count();
        boolean narrowed = scan.bounds().stream().anyMatch(bounds -> !bounds.arePoints() && narrows(scan, bounds));
        boolean serves = scan.sorted() && !sort.isEmpty();
        boolean exact =
                scan.index().isUnique() && points == scan.index().paths().size();
        return (exact ? 1000 : 0) + (int) points * 10 + (narrowed ? 5 : 0) + (serves ? (limited ? 4 : 1) : 0);
    }

    private static boolean narrows(IndexScan scan, Bounds bounds) {
        return !bounds.equals(Bounds.EXISTING) || scan.index().isSparse();
    }

    /** A sparse index leads to all matches only when documents without its fields can't match. */
    private static boolean isComplete(IndexScan scan) {
        return !scan.index().isSparse() || scan.bounds().stream().anyMatch(Bounds::present);
    }
}
