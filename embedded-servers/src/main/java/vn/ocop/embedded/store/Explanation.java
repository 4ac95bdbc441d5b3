package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;

/** The answer to {@code explain} of a find: the plan that was chosen and what it cost when it was run. */
final class Explanation {

    private Explanation() {}

    static Document of(StoreCollection collection, FindRequest request) {
        var scan = collection.plan(request);
        var reading = collection.run(request);
        return answer(collection.getFullName(), winningPlan(scan, request), reading.examined(), reading.taken());
    }

    static Document ofNothing(String namespace) {
        return answer(namespace, new Document("stage", "EOF"), 0, 0);
    }

    private static Document winningPlan(Optional<IndexScan> scan, FindRequest request) {
        var read = scan.map(Explanation::fetch).orElseGet(() -> new Document("stage", "COLLSCAN"));
        boolean ordered = scan.map(IndexScan::sorted).orElse(request.sort().isEmpty());
        return ordered ? read : new Document("stage", "SORT").append("inputStage", read);
    }

    private static Document fetch(IndexScan scan) {
        var keys = new Document();
        scan.index().getKeys().forEach(key -> keys.put(key.getKey(), key.isAscending() ? 1 : -1));
        return new Document("stage", "FETCH")
                .append(
                        "inputStage",
                        new Document("stage", "IXSCAN")
                                .append("keyPattern", keys)
                                .append("indexName", scan.index().getName())
                                .append("isMultiKey", scan.index().isMultikey())
                                .append("direction", scan.forward() ? "forward" : "backward"));
    }

    private static Document answer(String namespace, Document plan, long examined, long returned) {
        return new Document("queryPlanner", new Document("namespace", namespace).append("winningPlan", plan))
                .append(
                        "executionStats",
                        new Document("executionSuccess", true)
                                .append("nReturned", (int) returned)
                                .append("totalDocsExamined", (int) examined))
                .append("ok", 1.0);
    }
}
