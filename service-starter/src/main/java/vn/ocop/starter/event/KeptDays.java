package vn.ocop.starter.event;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.time.Vietnam;

/**
 * Every version of every aggregate that events told of, with the day of its event, so that what was known on any day can be
 * asked later. It is only ever added to, one document a version: events that come twice, late or in another order come to
 * the same.
 */
public final class KeptDays<T> {
    private static final String SUBJECT = "subject";
    private static final String VERSION = "version";
    private static final String FROM = "from";
    private static final String STATE = "state";
    private final MongoCollection<BsonDocument> collection;
    private final Records<T> records;

    /**
     * @param name of the collection
     * @param type of the states; what no question needs is better left out of it
     */
    public KeptDays(Collections collections, String name, Class<T> type) {
        this.collection = collections.copy(name, Index.on(FROM));
        this.records = new Records<>(type, collection.getCodecRegistry());
    }

    /** Keeps the state as that of the event's version, from the event's day on. */
    public void put(IncomingEvent event, T state) {
        LocalDate from = Vietnam.dayOf(event.attributes().time());
        collection.updateOne(
                eq(event.subject() + ":" + event.version()),
                new BsonDocument(
                        "$setOnInsert",
                        new BsonDocument(SUBJECT, new BsonString(event.subject()))
                                .append(VERSION, new BsonInt64(event.version()))
                                .append(FROM, new BsonString(from.toString()))
                                .append(STATE, records.write(state))),
                new UpdateOptions().upsert(true));
    }

    /** All that there were on that day, by id, each in the newest version of the day. */
    public Map<String, Kept<T>> on(LocalDate day) {
        Map<String, Kept<T>> newest = new LinkedHashMap<>();
        until(day).forEach(version -> newest.merge(version.id(), version, Kept::later));
        return newest;
    }

    /** As {@link #on}, and those that came later as they were when they came. */
    public Map<String, Kept<T>> onOrFirst(LocalDate day) {
        Map<String, Kept<T>> known = new LinkedHashMap<>();
        inOrder()
                .forEach(version -> known.merge(version.id(), version, (one, other) -> {
                    Kept<T> later = Kept.later(one, other);
                    Kept<T> earlier = later == one ? other : one;
                    return later.from().isAfter(day) ? earlier : later;
                }));
        return known;
    }

    /** Every version until that day, in the order of days, read as the caller goes. */
    public MongoIterable<Kept<T>> until(LocalDate day) {
        return inOrder(lte(FROM, day.toString()));
    }

    /** Every version, in the order of days, read as the caller goes. */
    public MongoIterable<Kept<T>> inOrder() {
        return inOrder(empty());
    }

    private MongoIterable<Kept<T>> inOrder(Bson which) {
        return collection.find(which).sort(Sorts.ascending(FROM)).map(this::read);
    }

    private Kept<T> read(BsonDocument document) {
        return new Kept<>(
                document.getString(SUBJECT).getValue(),
                document.getInt64(VERSION).getValue(),
                LocalDate.parse(document.getString(FROM).getValue()),
                records.read(document.getDocument(STATE)));
    }
}
