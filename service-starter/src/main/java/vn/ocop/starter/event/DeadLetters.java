package vn.ocop.starter.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The dead letters of this service: read from its dead-letter topics, kept until an operator settles them. */
public final class DeadLetters {
    static final String SUFFIX = ".dlt";

    /** Letters that are held in memory at a time; each can be as large as a record of Kafka. */
    private static final int AT_A_TIME = 10;

    private final MongoCollection<BsonDocument> collection;
    private final Records<DeadLetter> records;
    private final String service;

    DeadLetters(Collections collections, String service) {
        this.collection = collections.with("dead_letters", Index.on("state", "_id"), Index.on("state", "topic", "_id"));
        this.records = new Records<>(DeadLetter.class, collection.getCodecRegistry());
        this.service = service;
    }

    /** Where the events of a topic go that this service can't process. */
    String topicOf(String topic) {
        return topic + "." + service + SUFFIX;
    }

    public long open() {
        return collection.countDocuments(eq("state", DeadLetter.State.OPEN.name()));
    }

    /** Those of a topic. */
    long open(String topic) {
        return collection.countDocuments(in(DeadLetter.State.OPEN, Optional.of(topic)));
    }

    /** Dead letters in a state, in the order of topic, partition and offset, without what was received. */
    public Page<DeadLetter> page(DeadLetter.State state, Optional<String> topic, PageRequest request) {
        List<DeadLetter> found = find(state, topic, request)
                .projection(Projections.exclude("received"))
                .map(this::read)
                .into(new ArrayList<>());
        String next = null;
        if (found.size() > request.limit()) {
            found.removeLast();
            next = new Cursor(found.getLast().id()).token(mark(state, topic));
        }
        return new Page<>(found, next);
    }

    /**
     * Shows the open ones in the order of topic, partition and offset, which is the order of each key.
     *
     * @param request where to begin, and how many at most
     * @return cursor of the rest, null if there is none
     */
    String visitOpen(Optional<String> topic, PageRequest request, Consumer<DeadLetter> visitor) {
        DeadLetter last = null;
        int seen = 0;
        try (MongoCursor<BsonDocument> found =
                find(DeadLetter.State.OPEN, topic, request).batchSize(AT_A_TIME).iterator()) {
            while (found.hasNext()) {
                if (seen == request.limit()) {
                    return new Cursor(last.id()).token(mark(DeadLetter.State.OPEN, topic));
                }
                last = read(found.next());
                visitor.accept(last);
                seen++;
            }
        }
        return null;
    }

    /** @throws Refusal of kind NOT_FOUND */
    public DeadLetter get(String id) {
        BsonDocument document = collection.find(eq(id)).first();
        if (document == null) {
            throw Refusal.notFound("dead-letter", id);
        }
        return read(document);
    }

    /** @throws Refusal of kind NOT_FOUND, or CONFLICT if it is settled */
    DeadLetter getOpen(String id) {
        DeadLetter letter = get(id);
        if (letter.state() != DeadLetter.State.OPEN) {
            throw Refusal.conflict("dead-letter-closed");
        }
        return letter;
    }

    /** Takes over what became of it; empty if somebody else settled it before. */
    Optional<DeadLetter> settle(DeadLetter letter, DeadLetter.State state, String by, Instant at, String reason) {
        DeadLetter settled = letter.settled(state, by, at, reason);
        boolean first = collection
                        .replaceOne(and(eq(letter.id()), eq("state", DeadLetter.State.OPEN.name())), write(settled))
                        .getMatchedCount()
                == 1;
        return first ? Optional.of(settled) : Optional.empty();
    }

    void keep(DeadLetter letter) {
        try {
            collection.insertOne(write(letter));
        } catch (MongoWriteException failure) {
            // Delivered twice: it is kept already.
            Duplicates.onlyThose(failure);
        }
    }

    private FindIterable<BsonDocument> find(DeadLetter.State state, Optional<String> topic, PageRequest request) {
        Bson all = in(state, topic);
        Bson from = request.cursor()
                .<Bson>map(token -> and(
                        all, gt("_id", Cursor.read(token, mark(state, topic)).lastKey())))
                .orElse(all);
        return collection.find(from).sort(Sorts.ascending("_id")).limit(request.limit() + 1);
    }

    private static Bson in(DeadLetter.State state, Optional<String> topic) {
        Bson inState = eq("state", state.name());
        return topic.<Bson>map(name -> and(inState, eq("topic", name))).orElse(inState);
    }

    private static String mark(DeadLetter.State state, Optional<String> topic) {
        return state + topic.map(name -> " of " + name).orElse("");
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
}
