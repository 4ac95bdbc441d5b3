package vn.ocop.starter.listing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Counts of a list by the values of some keys, all in one pass over it.
 *
 * @param keys names of the keys
 */
public record Facets(List<String> keys) {
    /** How a key is stored whose value is not known. */
    public static final String NONE = "none";

    /** Counts by key and value, values in their own order. */
    public Map<String, SortedMap<String, Long>> of(MongoCollection<BsonDocument> collection, Criteria criteria) {
        BsonDocument combination = new BsonDocument();
        keys.forEach(key -> combination.append(key, new BsonString("$keys." + key)));
        Map<String, SortedMap<String, Long>> counts = new TreeMap<>();
        keys.forEach(key -> counts.put(key, new TreeMap<>()));
        collection
                .aggregate(List.of(
                        Aggregates.match(criteria.filter()),
                        Aggregates.group(combination, Accumulators.sum("count", 1))))
                .forEach(found -> keys.forEach(key -> counts.get(key)
                        .merge(
                                found.getDocument("_id").getString(key).getValue(),
                                found.getNumber("count").longValue(),
                                Long::sum)));
        return counts;
    }

    /** The counts of one key as the API tells them; a value that is not known is null. */
    public static List<FacetCount> told(SortedMap<String, Long> counts, Function<String, Object> value) {
        return counts.entrySet().stream()
                .map(count -> new FacetCount(
                        count.getKey().equals(NONE) ? null : value.apply(count.getKey()), count.getValue()))
                .toList();
    }
}
