package vn.ocop.starter.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * Pages of a collection that holds no aggregates, in the order of a text field whose values are unique within a question.
 *
 * @param field name of that field, at the top of the documents
 */
public record OrderedPages(MongoCollection<BsonDocument> collection, String field, boolean ascending) {

    /**
     * One page.
     *
     * @param query what identifies the question, so that a cursor of another one is refused
     */
    public Page<BsonDocument> page(Bson filter, PageRequest request, String query) {
        String mark = collection.getNamespace().getCollectionName() + " " + query;
        Optional<String> last =
                request.cursor().map(token -> Cursor.read(token, mark).lastKey());
        Bson from = last.map(key -> and(filter, ascending ? gt(field, key) : lt(field, key)))
                .orElse(filter);
        List<BsonDocument> found = collection
                .find(from)
                .sort(ascending ? Sorts.ascending(field) : Sorts.descending(field))
                .limit(request.limit() + 1)
                .into(new ArrayList<>());
        String next = null;
        if (found.size() > request.limit()) {
            found.removeLast();
            next = new Cursor(found.getLast().getString(field).getValue()).token(mark);
        }
        return new Page<>(found, next);
    }
}
