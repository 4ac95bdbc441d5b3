package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Commands that read documents: answers come in batches, what is left stays behind a cursor. */
final class Queries {

    private final StoreDatabase database;
    private final OpenCursors cursors;

    Queries(StoreDatabase database, OpenCursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    Document find(Document command) {
        var name = command.get("find").toString();
        var request = FindRequest.of(command);
        int batch = number(command.get("batchSize"), Page.FIRST_BATCH);
        boolean single = Boolean.TRUE.equals(command.get("singleBatch"));
        return database.existing(name)
                .map(collection -> answer(
                        name, collection.find(request, batch), single, rest -> collection.projected(rest, request)))
                .orElseGet(() -> answer(name, List.of(), 0L));
    }

    Document aggregate(Document command, DatabaseResolver resolver, Oplog oplog) {
        var name = command.get("aggregate").toString();
        var pipeline = SeparateConditions.inStages(Aggregation.parse(command.get("pipeline")));
        return database.existing(name)
                .map(collection -> {
                    var source = source(collection, pipeline);
                    MongoCollection<?> library = collection;
                    var results = Aggregation.fromPipeline(pipeline, resolver, database, library, oplog)
                            .runStages(source)
                            .iterator();
                    return answer(name, page(results, command), false, UnaryOperator.identity());
                })
                .orElseGet(() -> answer(name, List.of(), 0L));
    }

    /** Takes leading stages that a query can answer, and so an index, off the pipeline. */
    private static Stream<Document> source(StoreCollection collection, List<Document> pipeline) {
        var filters = new ArrayList<Document>();
        while (!pipeline.isEmpty() && pipeline.getFirst().containsKey("$match")) {
            filters.add((Document) pipeline.removeFirst().get("$match"));
        }
        var sort = new Document();
        int skip = 0;
        int limit = 0;
        if (isNext(pipeline, "$sort")) {
            sort = (Document) pipeline.removeFirst().get("$sort");
        }
        if (isNext(pipeline, "$skip")) {
            skip = number(pipeline.removeFirst().get("$skip"), 0);
        }
        if (isNext(pipeline, "$limit")) {
            limit = number(pipeline.removeFirst().get("$limit"), 0);
        }
        var filter =
                switch (filters.size()) {
                    case 0 -> new Document();
                    case 1 -> filters.getFirst();
                    default -> new Document("$and", filters);
                };
        Iterable<Document> documents = collection.matching(new FindRequest(filter, sort, skip, limit, new Document()));
        return StreamSupport.stream(documents.spliterator(), false);
    }

    private static boolean isNext(List<Document> pipeline, String stage) {
        return !pipeline.isEmpty() && pipeline.getFirst().containsKey(stage);
    }

    private static Page page(Iterator<Document> results, Document command) {
        int batch = command.get("cursor") instanceof Document cursor
                ? number(cursor.get("batchSize"), Page.FIRST_BATCH)
                : Page.FIRST_BATCH;
        return Page.of(results, batch);
    }

    /** How a find is answered, and at what cost, in the shape of MongoDB's answer. */
    Document explain(Document find) {
        var name = find.get("find").toString();
        var request = FindRequest.of(find);
        return database.existing(name)
                .map(collection -> Explanation.of(collection, request))
                .orElseGet(() -> Explanation.ofNothing(database.getDatabaseName() + "." + name));
    }

    private Document answer(String collection, Page page, boolean single, UnaryOperator<List<Document>> projection) {
        if (single || !page.rest().hasNext()) {
            return answer(collection, page.first(), 0L);
        }
        return answer(collection, page.first(), cursors.open(page.rest(), projection));
    }

    private Document answer(String collection, List<Document> first, long cursor) {
        return new Document(
                        "cursor",
                        new Document("id", cursor)
                                .append("ns", database.getDatabaseName() + "." + collection)
                                .append("firstBatch", first))
                .append("ok", 1.0);
    }

    private static int number(Object value, int preset) {
        return value instanceof Number number ? number.intValue() : preset;
    }
}
