package vn.ocop.starter.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.Refusal;

/**
 * Makes creating commands safe to repeat. With an {@code Idempotency-Key} the id of the new aggregate is reserved before
 * the command runs, so a repetition after a crash finds what the first try created; a repetition after success gets the
 * first answer, byte for byte. A refused command leaves only the reserved id and may be sent again.
 */
public final class Idempotency {
    private final MongoCollection<BsonDocument> answers;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration kept;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    /** @param kept how long an answer is kept after the first try */
    public Idempotency(MongoCollection<BsonDocument> answers, JsonMapper json, Clock clock, Duration kept) {
        this.answers = answers;
        this.json = json;
        this.clock = clock;
        this.kept = kept;
    }

    /** A new id for an aggregate: UUIDv7. */
    public String newId() {
        return ids.generate().toString();
    }

    /**
     * The answer to a creating command.
     *
     * @param request content of the request; the same key with another content is refused
     * @param first carries the command out, with the id for what it creates
     */
    public ResponseEntity<?> answer(IdempotencyKey key, Object request, Function<String, ResponseEntity<?>> first) {
        if (key.key().isEmpty()) {
            return first.apply(newId());
        }
        String id = hash(key.scope() + "\n" + key.key().get());
        String fingerprint = hash(json.writeValueAsString(request));
        Instant now = clock.instant();
        BsonDocument known = answers.findOneAndUpdate(
                eq(id),
                Updates.combine(
                        Updates.setOnInsert("fingerprint", fingerprint),
                        Updates.setOnInsert("reserved", newId()),
                        Updates.setOnInsert("at", now)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (!known.getString("fingerprint").getValue().equals(fingerprint)) {
            throw Refusal.of(Refusal.Kind.INVALID, "idempotency-key-reused");
        }
        if (known.containsKey("status")) {
            return stored(known);
        }
        ResponseEntity<?> answer = first.apply(known.getString("reserved").getValue());
        boolean isFirst = answers.updateOne(
                                and(eq(id), exists("status", false)),
                                Updates.combine(
                                        Updates.set(
                                                "status", answer.getStatusCode().value()),
                                        Updates.set(
                                                "location",
                                                text(answer.getHeaders().getFirst(HttpHeaders.LOCATION))),
                                        Updates.set(
                                                "etag", text(answer.getHeaders().getETag())),
                                        Updates.set("body", json.writeValueAsString(answer.getBody()))))
                        .getMatchedCount()
                == 1;
        return isFirst ? answer : ofAnotherTry(id).orElse(answer);
    }

    /** Two tries at the same time get one answer, that of the first to have it. */
    private Optional<ResponseEntity<?>> ofAnotherTry(String id) {
        return Optional.ofNullable(answers.find(eq(id)).first()).map(Idempotency::stored);
    }

    /** Forgets answers older than the kept time. */
    void forget() {
        answers.deleteMany(lt("at", clock.instant().minus(kept)));
    }

    private static ResponseEntity<byte[]> stored(BsonDocument known) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(known.getInt32("status").getValue());
        header(answer, HttpHeaders.LOCATION, known.getString("location").getValue());
        header(answer, HttpHeaders.ETAG, known.getString("etag").getValue());
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(known.getString("body").getValue().getBytes(UTF_8));
    }

    private static void header(ResponseEntity.BodyBuilder answer, String name, String value) {
        if (!value.isEmpty()) {
            answer.header(name, value);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
