package vn.ocop.starter.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * All that was done in this service, one link after the other; links are only ever added. Instances may write side by side:
 * a number can be taken once only, and who was too late reads the new head and goes on behind it.
 */
public final class AuditChain {
    /** Tries to get behind the head of another instance that writes without a pause. */
    private static final int MOST_TRIES = 100;

    private static final int DUPLICATE = 11_000;
    private final MongoCollection<BsonDocument> links;
    private final LinkDocuments documents;
    private final Head beginning;
    private final List<Audited> audited = new CopyOnWriteArrayList<>();
    private final ReentrantLock turn = new ReentrantLock();
    /** The head as this instance knows it, null if it must be read; guarded by the turn. */
    private Head last;

    /** @param service what tells the service from others, for example the source of its events */
    public AuditChain(Collections collections, String service) {
        this.links = collections.with(
                "audit",
                Index.unique("audit_event", LinkDocuments.EVENT),
                Index.on(LinkDocuments.ID, "_id"),
                Index.on(LinkDocuments.BY, "_id"));
        this.documents = new LinkDocuments(links);
        this.beginning = Head.beginning(service);
    }

    /** Says that the deeds of these objects are in the chain. */
    public void covers(Audited objects) {
        audited.add(objects);
    }

    List<Audited> audited() {
        return audited;
    }

    /** Adds deeds in their order; those that are there already stay as they are. */
    public void append(List<Deed> deeds) {
        append(deeds, false);
    }

    void append(List<Deed> deeds, boolean adopted) {
        turn.lock();
        try {
            List<Deed> rest = deeds;
            for (int tries = 1; !rest.isEmpty() && !taken(rest, adopted, tries); tries++) {
                Set<String> there = there(rest.stream().map(Deed::event).toList());
                rest = rest.stream()
                        .filter(deed -> !there.contains(deed.event()))
                        .toList();
            }
        } finally {
            turn.unlock();
        }
    }

    /** False if somebody else took a number or told a deed before; those in front of it are written. */
    private boolean taken(List<Deed> deeds, boolean adopted, int tries) {
        Head known = last == null ? head() : last;
        last = null;
        List<Link> next = Link.after(known, deeds, adopted);
        try {
            links.insertMany(next.stream().map(documents::write).toList());
            last = next.getLast().head();
            return true;
        } catch (MongoBulkWriteException failure) {
            if (tries == MOST_TRIES || failure.getWriteErrors().stream().anyMatch(e -> e.getCode() != DUPLICATE)) {
                throw failure;
            }
            return false;
        }
    }

    /** Which of these events are in the chain. */
    Set<String> there(Collection<String> events) {
        return links.find(in(LinkDocuments.EVENT, events))
                .projection(Projections.include(LinkDocuments.EVENT))
                .map(found -> found.getString(LinkDocuments.EVENT).getValue())
                .into(new HashSet<>());
    }

    /** The last link, or the beginning where there is none. */
    public Head head() {
        BsonDocument found =
                links.find(gt("_id", 0L)).sort(Sorts.descending("_id")).limit(1).first();
        return found == null
                ? beginning
                : new Head(
                        found.getInt64("_id").getValue(),
                        found.getString("hash").getValue());
    }

    Head beginning() {
        return beginning;
    }

    /** The next links behind a number as they are stored, lowest number first. */
    List<BsonDocument> behind(long number, int most) {
        return links.find(gt("_id", number))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    boolean has(long number) {
        return links.find(eq(new BsonInt64(number)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    Optional<Link> read(BsonDocument stored) {
        return documents.read(stored);
    }

    /** Versions that the chain tells of objects of a kind, in no order, to be read as the caller goes. */
    Iterable<BsonDocument> versions(String kind, Collection<String> ids) {
        return links.find(and(in(LinkDocuments.ID, ids), eq(LinkDocuments.KIND, kind)))
                .projection(Projections.include(LinkDocuments.ID, LinkDocuments.VERSION));
    }

    /**
     * A page of links, the latest first; those that can't be read any more are left out, the verification tells of them.
     *
     * @param object id of an object, to see what was done to it
     * @param by account, to see what it did
     */
    Page<Link> page(Optional<String> object, Optional<String> by, PageRequest request) {
        String mark = "audit " + object + " " + by;
        List<Bson> conditions = new ArrayList<>();
        object.ifPresent(id -> conditions.add(eq(LinkDocuments.ID, id)));
        by.ifPresent(account -> conditions.add(eq(LinkDocuments.BY, account)));
        long below = request.cursor()
                .map(token -> number(Cursor.read(token, mark).lastKey()))
                .orElse(Long.MAX_VALUE);
        conditions.add(lt("_id", below));
        List<BsonDocument> found = links.find(and(conditions))
                .sort(Sorts.descending("_id"))
                .limit(request.limit() + 1)
                .into(new ArrayList<>());
        String next = null;
        if (found.size() > request.limit()) {
            found.removeLast();
            next = new Cursor(Long.toString(found.getLast().getInt64("_id").getValue())).token(mark);
        }
        return new Page<>(
                found.stream().flatMap(stored -> read(stored).stream()).toList(), next);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw Refusal.malformed("cursor", "cursor");
        }
    }
}
