package vn.ocop.trade.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;

/**
 * The changes of the catalogue, numbered 1, 2, 3 … without a hole. A change is appended only under the number that follows
 * the last one its writer has seen, and nothing is ever taken out: two writers side by side run into the same number, and
 * the slower one looks again. So when a number can be read all smaller ones can, and a reader who asks for what came after
 * the last number it has seen misses nothing, whoever writes and wherever.
 */
@Component
class FeedLog {
    private static final String NUMBER = "_id";
    private static final String PRODUCT = "product";
    private static final String LATEST = "latest";
    private static final String ENTRY = "entry";
    private static final String AT = "at";
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final MongoCollection<BsonDocument> changes;
    private final Records<FeedEntry> records;
    private final Clock clock;

    FeedLog(Collections collections, Clock clock) {
        this.changes = collections.with("feed_changes", Index.on(PRODUCT, NUMBER), Index.on(LATEST, NUMBER));
        this.records = new Records<>(FeedEntry.class, changes.getCodecRegistry());
        this.clock = clock;
    }

    /**
     * A change as it is told.
     *
     * @param number its place in the order of changes
     */
    record Change(long number, String productId, Instant at, FeedEntry entry) {}

    /**
     * Appends how the product is now, unless that is what was told of it last. A product that was never in the catalogue
     * is not told to be taken off.
     *
     * @param now reads how it is; asked again whenever somebody else was faster, so the last entry always tells the newest
     */
    void tell(String productId, Supplier<FeedEntry> now) {
        while (true) {
            // The order matters: first the end of the log, then all that is decided upon.
            long next = last() + 1;
            Optional<BsonDocument> told = latest(productId);
            FeedEntry entry = now.get();
            BsonDocument written = records.write(entry);
            boolean nothingNew =
                    told.map(one -> one.getDocument(ENTRY).equals(written)).orElse(entry.isRemoved());
            if (nothingNew) {
                return;
            }
            if (appended(next, productId, written)) {
                supersede(productId, next);
                return;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE));
        }
    }

    /** What came after that number, in order; of each product only what holds now. */
    List<Change> after(long number, int most) {
        // What a majority does not have yet could still be taken back and its number given to another change.
        return changes.withReadConcern(ReadConcern.MAJORITY)
                .find(and(eq(LATEST, true), gt(NUMBER, number)))
                .sort(Sorts.ascending(NUMBER))
                .limit(most)
                .map(this::read)
                .into(new ArrayList<>());
    }

    private long last() {
        BsonDocument last =
                changes.find().sort(Sorts.descending(NUMBER)).limit(1).first();
        return last == null ? 0 : last.getInt64(NUMBER).getValue();
    }

    private Optional<BsonDocument> latest(String productId) {
        return Optional.ofNullable(changes.find(eq(PRODUCT, productId))
                .sort(Sorts.descending(NUMBER))
                .limit(1)
                .first());
    }

    private boolean appended(long number, String productId, BsonDocument entry) {
        try {
            changes.insertOne(new BsonDocument(NUMBER, new BsonInt64(number))
                    .append(PRODUCT, new BsonString(productId))
                    .append(LATEST, BsonBoolean.TRUE)
                    .append(AT, new BsonDateTime(clock.millis()))
                    .append(ENTRY, entry));
            return true;
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
            return false;
        }
    }

    /** Whoever reads from the start is spared what is no longer so. If this is cut off, the reader just sees both in order. */
    private void supersede(String productId, long number) {
        changes.updateMany(
                and(eq(PRODUCT, productId), lt(NUMBER, number), eq(LATEST, true)), Updates.set(LATEST, false));
    }

    private Change read(BsonDocument document) {
        return new Change(
                document.getInt64(NUMBER).getValue(),
                document.getString(PRODUCT).getValue(),
                Instant.ofEpochMilli(document.getDateTime(AT).getValue()),
                records.read(document.getDocument(ENTRY)));
    }
}
