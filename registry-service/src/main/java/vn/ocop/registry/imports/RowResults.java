package vn.ocop.registry.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Results of imports row by row, keyed by import and row: written again, a row replaces its earlier result. */
@Component
class RowResults {
    private static final String ORDER = "order";
    private final MongoCollection<BsonDocument> collection;
    private final Records<RowResult> records;
    private final OrderedPages pages;

    RowResults(Collections collections) {
        this.collection =
                collections.with("import_rows", Index.on("import", ORDER), Index.on("import", "result", ORDER));
        this.records = new Records<>(RowResult.class, collection.getCodecRegistry());
        this.pages = new OrderedPages(collection, ORDER, true);
    }

    void put(String importId, Collection<RowResult> results) {
        if (results.isEmpty()) {
            return;
        }
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        collection.bulkWrite(
                results.stream()
                        .map(result -> new ReplaceOneModel<>(
                                eq(importId + " " + order(result.row())), document(importId, result), upsert))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    /** The results from one row to another, by row. */
    Map<Long, RowResult> between(String importId, long first, long last) {
        Map<Long, RowResult> found = new LinkedHashMap<>();
        collection
                .find(and(eq("import", importId), gte(ORDER, order(first)), lte(ORDER, order(last))))
                .map(this::result)
                .forEach(result -> found.put(result.row(), result));
        return found;
    }

    Page<RowResult> page(String importId, RowResult.@Nullable Result result, PageRequest request) {
        return pages.page(filter(importId, result), request, importId + " " + result)
                .map(this::result);
    }

    MongoIterable<RowResult> stream(String importId, RowResult.@Nullable Result result) {
        return collection
                .find(filter(importId, result))
                .sort(Sorts.ascending(ORDER))
                .batchSize(500)
                .map(this::result);
    }

    private static Bson filter(String importId, RowResult.@Nullable Result result) {
        return result == null ? eq("import", importId) : and(eq("import", importId), eq("result", result.name()));
    }

    private BsonDocument document(String importId, RowResult result) {
        return new BsonDocument("_id", new BsonString(importId + " " + order(result.row())))
                .append("import", new BsonString(importId))
                .append(ORDER, new BsonString(order(result.row())))
                .append("result", new BsonString(result.result().name()))
                .append("row", records.write(result));
    }

    private RowResult result(BsonDocument document) {
        return records.read(document.getDocument("row"));
    }

    private static String order(long row) {
        return "%09d".formatted(row);
    }
}
