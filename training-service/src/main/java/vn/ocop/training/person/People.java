package vn.ocop.training.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.ExpectedVersion;

/**
 * The names and contacts of people, the only place that has any: not the state, the events or the history of anything
 * else. What is erased here is gone.
 */
@Component
public class People {
    private static final String VERSION = "version";
    /** Of those that were stored before versions were counted. */
    private static final BsonInt64 UNCOUNTED = new BsonInt64(0);

    private static final Bson NEXT = Updates.inc(VERSION, 1L);
    private final MongoCollection<BsonDocument> people;
    private final Clock clock;

    People(Collections collections, Clock clock) {
        this.people = collections.with("people");
        this.clock = clock;
    }

    /**
     * What is known of one person.
     *
     * @param version counts what was told, corrected and erased
     * @param erasedAt null unless erased
     */
    record Person(String id, long version, String name, String contact, boolean agreed, Instant erasedAt) {}

    /**
     * Keeps what was told of the person; nothing is kept of somebody of whom nothing was told.
     *
     * @throws Refusal of kind CONFLICT, rule {@code person-erased}, if the person was erased before
     */
    void keep(String id, Personal personal) {
        if (personal == null || !personal.isTold()) {
            return;
        }
        try {
            people.updateOne(
                    and(eq(id), exists("erasedAt", false)), replacement(personal), new UpdateOptions().upsert(true));
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
            throw Refusal.conflict("person-erased", id);
        }
    }

    /**
     * Puts this in place of all that was told; what it does not tell is taken away, and what was told before is gone.
     *
     * @throws Refusal if the person is unknown, was erased before (rule {@code person-erased}), or has changed since
     */
    Person correct(String id, Personal personal, ExpectedVersion expected) {
        Person before = get(id);
        if (before.erasedAt() != null) {
            throw Refusal.conflict("person-erased", id);
        }
        expected.mustBe(before.version());
        Bson unchanged = before.version() == 0 ? exists(VERSION, false) : eq(VERSION, before.version());
        if (people.updateOne(and(eq(id), unchanged), replacement(personal)).getMatchedCount() == 0) {
            throw Refusal.of(Refusal.Kind.STALE, "stale", get(id).version());
        }
        return get(id);
    }

    /** @throws Refusal of kind NOT_FOUND if nothing was ever told of the person */
    Person get(String id) {
        BsonDocument found = people.find(eq(id)).first();
        if (found == null) {
            throw Refusal.notFound("person", id);
        }
        return new Person(
                id,
                found.getInt64(VERSION, UNCOUNTED).getValue(),
                text(found, "name"),
                text(found, "contact"),
                found.getBoolean("agreed", BsonBoolean.FALSE).getValue(),
                found.containsKey("erasedAt")
                        ? Instant.ofEpochMilli(found.getDateTime("erasedAt").getValue())
                        : null);
    }

    /** Takes name and contact away for good; doing so again changes nothing. */
    void erase(String id) {
        Bson erasure = Updates.combine(
                Updates.unset("name"),
                Updates.unset("contact"),
                Updates.unset("agreed"),
                Updates.set("erasedAt", clock.instant()),
                NEXT);
        if (get(id).erasedAt() == null) {
            people.updateOne(eq(id), erasure);
        }
    }

    private static Bson replacement(Personal personal) {
        return Updates.combine(
                told("name", personal.name()),
                told("contact", personal.contact()),
                Updates.set("agreed", Boolean.TRUE.equals(personal.agreed())),
                NEXT);
    }

    private static Bson told(String field, String text) {
        return text == null ? Updates.unset(field) : Updates.set(field, text.strip());
    }

    private static String text(BsonDocument person, String field) {
        return person.containsKey(field) ? person.getString(field).getValue() : null;
    }
}
