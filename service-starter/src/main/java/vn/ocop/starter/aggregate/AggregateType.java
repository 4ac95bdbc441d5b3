package vn.ocop.starter.aggregate;

import java.util.List;
import java.util.function.BiFunction;
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
 */
public record AggregateType<S>(
        String name,
        Class<S> state,
        String collection,
        String topic,
        BiFunction<String, S, BsonDocument> keys,
        List<Index> indexes) {}
