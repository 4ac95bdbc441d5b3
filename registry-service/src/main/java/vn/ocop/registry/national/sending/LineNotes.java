package vn.ocop.registry.national.sending;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import vn.ocop.starter.mongo.Collections;

/** What all instances know of the line to the national register, after a restart too. */
class LineNotes {
    private static final String ID = "line";
    private static final String PAUSED = "pausedUntil";
    private static final String SUCCESS = "lastSuccess";
    private static final String FAILURE = "lastFailure";
    private static final String WHY = "lastAnswer";
    private final MongoCollection<BsonDocument> collection;

    LineNotes(Collections collections) {
        this.collection = collections.with("national_line");
    }

    /** The other side has asked to be left alone until then; the past if it has not. */
    Instant pausedUntil() {
        return moment(PAUSED).orElse(Instant.EPOCH);
    }

    Optional<Instant> lastSuccess() {
        return moment(SUCCESS);
    }

    Optional<Instant> lastFailure() {
        return moment(FAILURE);
    }

    Optional<String> lastAnswer() {
        return note(WHY).map(value -> value.asString().getValue());
    }

    void pause(Instant until) {
        note(Updates.set(PAUSED, until));
    }

    void succeeded(Instant at) {
        note(Updates.set(SUCCESS, at));
    }

    void failed(Instant at, String why) {
        note(Updates.combine(Updates.set(FAILURE, at), Updates.set(WHY, why)));
    }

    private void note(Bson update) {
        collection.updateOne(eq(ID), update, new UpdateOptions().upsert(true));
    }

    private Optional<Instant> moment(String name) {
        return note(name).map(value -> Instant.ofEpochMilli(value.asDateTime().getValue()));
    }

    private Optional<BsonValue> note(String name) {
        return Optional.ofNullable(collection.find(eq(ID)).first()).map(document -> document.get(name));
    }
}
