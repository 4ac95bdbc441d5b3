package vn.ocop.starter.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.kafka.support.KafkaHeaders;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The dead letters of this service: read from its dead-letter topics, kept until an operator settles them. */
public final class DeadLetters {
    private final MongoCollection<BsonDocument> collection;
    private final Records<DeadLetter> records;
    private final String service;

    DeadLetters(MongoCollection<BsonDocument> collection, String service) {
        this.collection = collection;
        this.records = new Records<>(DeadLetter.class, collection.getCodecRegistry());
        this.service = service;
    }

    /** Where the events of a topic go that this service can't process. */
    String topicOf(String topic) {
        return topic + "." + service + ".dlt";
    }

    public long open() {
        return collection.countDocuments(eq("state", DeadLetter.State.OPEN.name()));
    }

    /** Dead letters in a state, in the order of topic, partition and offset. */
    public Page<DeadLetter> page(DeadLetter.State state, PageRequest request) {
        Bson filter = eq("state", state.name());
        Bson from = request.cursor()
                .<Bson>map(token ->
                        and(filter, gt("_id", Cursor.read(token, state.name()).lastKey())))
                .orElse(filter);
        List<DeadLetter> found = collection
                .find(from)
                .sort(Sorts.ascending("_id"))
                .limit(request.limit() + 1)
                .map(this::read)
                .into(new ArrayList<>());
        String next = null;
        if (found.size() > request.limit()) {
            found.removeLast();
            next = new Cursor(found.getLast().id()).token(state.name());
        }
        return new Page<>(found, next);
    }

    /** @throws Refusal of kind NOT_FOUND */
    public DeadLetter get(String id) {
        BsonDocument document = collection.find(eq(id)).first();
        if (document == null) {
            throw Refusal.notFound("dead-letter", id);
        }
        return read(document);
    }

    /** @throws Refusal of kind CONFLICT if it was settled before */
    DeadLetter settle(DeadLetter letter, DeadLetter.State state, String by, Instant at, String reason) {
        DeadLetter settled = letter.settled(state, by, at, reason);
        if (collection
                        .replaceOne(and(eq(letter.id()), eq("state", DeadLetter.State.OPEN.name())), write(settled))
                        .getMatchedCount()
                == 0) {
            throw Refusal.conflict("dead-letter-closed");
        }
        return settled;
    }

    void keep(ConsumerRecord<Object, Object> message) {
        Headers headers = message.headers();
        String topic = text(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC);
        int partition = number(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION).getInt();
        long offset = number(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET).getLong();
        Map<String, String> own = new TreeMap<>();
        for (Header header : headers) {
            if (!header.key().startsWith("kafka_")) {
                own.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        String cause = text(headers, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN) + ": "
                + text(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        DeadLetter letter = new DeadLetter(
                "%s-%03d-%019d".formatted(topic, partition, offset),
                topic,
                partition,
                offset,
                message.key() == null ? null : message.key().toString(),
                own,
                message.value() instanceof byte[] data ? new String(data, UTF_8) : "",
                cause,
                Instant.ofEpochMilli(message.timestamp()),
                DeadLetter.State.OPEN,
                null,
                null,
                null);
        try {
            collection.insertOne(write(letter));
        } catch (MongoWriteException failure) {
            // Delivered twice: it is kept already.
            Duplicates.onlyThose(failure);
        }
    }

    private BsonDocument write(DeadLetter letter) {
        BsonDocument document = records.write(letter);
        document.remove("id");
        return document.append("_id", new BsonString(letter.id()));
    }

    private DeadLetter read(BsonDocument document) {
        document.append("id", document.remove("_id"));
        return records.read(document);
    }

    private static ByteBuffer number(Headers headers, String name) {
        return ByteBuffer.wrap(headers.lastHeader(name).value());
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
