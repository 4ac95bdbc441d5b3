package vn.ocop.starter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.BsonDocument;

/**
 * Rights that one instance of a service holds for a while, so that instances do not do the same work side by side. A
 * lease saves work; nothing may depend on it for correctness, because clocks differ.
 */
public final class Leases {
    private final String holder = UUID.randomUUID().toString();
    private final MongoCollection<BsonDocument> leases;
    private final Clock clock;

    public Leases(MongoCollection<BsonDocument> leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Takes or renews the lease; false while another instance holds it, which is for twice the time at most: one that seems
     * to end later was taken before the clock was set back.
     */
    public boolean take(String name, Duration time) {
        Instant now = clock.instant();
        try {
            leases.updateOne(
                    and(
                            eq(name),
                            or(lt("until", now), gt("until", now.plus(time).plus(time)), eq("holder", holder))),
                    Updates.combine(Updates.set("holder", holder), Updates.set("until", now.plus(time))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
            return false;
        }
    }
}
