package vn.ocop.starter.aggregate;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.BsonDocument;
import vn.ocop.starter.mongo.Index;

/**
 * How a kind of aggregate is stored and published.
 *
 * @param name its name in messages, in the singular
 * @param state class of the state record
 * @param collection collection of its documents; its history lies in {@code <collection>_history}
 * @param topic topic of its events; null if they stay within the service
 * @param keys what is derived from id and state for finding and ordering; stored under {@code keys}
 * @param indexes indexes of the collection, beside those of the outbox
 * @param messageKey key of the records on the topic, so that events of several aggregates keep to one partition; must stay
 *     the same in the life of an aggregate. Null for its id
 */
public record AggregateType<S>(
        String name,
        Class<S> state,
        String collection,
        String topic,
        BiFunction<String, S, BsonDocument> keys,
        List<Index> indexes,
        Function<S, String> messageKey) {

    /** Its events have its id as key. */
    public AggregateType(
            String name,
            Class<S> state,
            String collection,
            String topic,
            BiFunction<String, S, BsonDocument> keys,
            List<Index> indexes) {
        this(name, state, collection, topic, keys, indexes, null);
    }
}
