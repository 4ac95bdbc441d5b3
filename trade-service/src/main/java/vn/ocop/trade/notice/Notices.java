package vn.ocop.trade.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** All notices. One that is there stays as it is but for who has read it. */
@Component
public class Notices {
    private static final String TO = "to";
    private static final String ORDER = "order";
    private static final String READ_BY = "readBy";
    private final MongoCollection<BsonDocument> collection;
    private final Records<Notice> records;

    Notices(Collections collections) {
        this.collection = collections.with("notices", Index.on(TO, ORDER));
        this.records = new Records<>(Notice.class, collection.getCodecRegistry());
    }

    /** A notice, and whether the one who asks has read it. */
    record Seen(Notice notice, boolean read) {}

    /** Leaves those that are not there; doing so again changes nothing. */
    public void leave(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        collection.bulkWrite(
                notices.stream()
                        .map(notice -> new UpdateOneModel<BsonDocument>(
                                eq(notice.id()),
                                new BsonDocument("$setOnInsert", document(notice)),
                                new UpdateOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    /** One page of those that are meant for the caller, the newest first. */
    Page<Seen> page(Caller caller, PageRequest request) {
        List<String> marks = Recipients.marks(caller);
        return new OrderedPages(collection, ORDER, false)
                .page(in(TO, marks), request, String.join("\n", marks))
                .map(document -> seen(document, caller));
    }

    /** Marks it as read by the caller. @throws Refusal of kind NOT_FOUND if there is none that is meant for the caller */
    Seen read(String id, Caller caller) {
        BsonDocument found = collection.findOneAndUpdate(
                and(eq(id), in(TO, Recipients.marks(caller))),
                Updates.addToSet(READ_BY, caller.subject()),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (found == null) {
            throw Refusal.notFound("notice", id);
        }
        return seen(found, caller);
    }

    private BsonDocument document(Notice notice) {
        return new BsonDocument(
                        TO,
                        new BsonArray(notice.to().marks().stream()
                                .map(BsonString::new)
                                .toList()))
                .append(ORDER, new BsonString(notice.at() + " " + notice.id()))
                .append(READ_BY, new BsonArray())
                .append("notice", records.write(notice));
    }

    private Seen seen(BsonDocument document, Caller caller) {
        return new Seen(
                records.read(document.getDocument("notice")),
                document.getArray(READ_BY).contains(new BsonString(caller.subject())));
    }
}
