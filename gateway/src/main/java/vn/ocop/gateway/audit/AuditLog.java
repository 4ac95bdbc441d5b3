package vn.ocop.gateway.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The chain; links are only ever added. Instances write side by side: a number is the id of a document and can be taken once,
 * who was too late goes on behind the new head.
 */
@Component
public class AuditLog {
    private static final int MOST_TRIES = 100;
    private final MongoCollection<Document> documents;
    private final ReentrantLock turn = new ReentrantLock();
    /** The head as this instance knows it, null if it must be read; guarded by the turn. */
    private AuditHead last;

    AuditLog(MongoDatabase database) {
        this.documents = database.getCollection("audit");
    }

    /** Creates the indexes; harmless where they exist. */
    public void createIndexes() {
        documents.createIndex(
                Indexes.ascending("event"),
                new IndexOptions().name("audit_event").unique(true).sparse(true));
        documents.createIndex(Indexes.ascending("id", "_id"));
        documents.createIndex(Indexes.ascending("by", "_id"));
    }

    /** Tells something; a change of an account that is told already stays as it is. */
    public void tell(Happening happening) {
        tell(happening, false);
    }

    /** Tells of a change that was found in an account. */
    public void adopt(Happening happening) {
        tell(happening, true);
    }

    private void tell(Happening told, boolean adopted) {
        Happening happening = AuditDocument.asKept(told);
        turn.lock();
        try {
            for (int tries = 1; !written(happening, adopted, tries); tries++) {
                last = null;
            }
        } finally {
            turn.unlock();
        }
    }

    private boolean written(Happening happening, boolean adopted, int tries) {
        AuditHead known = last == null ? head() : last;
        last = null;
        AuditLink link = AuditLink.after(known, happening, adopted);
        try {
            documents.insertOne(AuditDocument.write(link));
            last = link.head();
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY || tries == MOST_TRIES) {
                throw failure;
            }
            return happening.event() != null
                    && !there(List.of(happening.event())).isEmpty();
        }
    }

    /** Which of these changes of accounts are told, as {@code account:version}. */
    public Set<String> there(Collection<String> events) {
        return documents
                .find(in("event", events))
                .projection(Projections.include("event"))
                .map(found -> found.getString("event"))
                .into(new HashSet<>());
    }

    AuditHead head() {
        Document found =
                documents.find(gt("_id", 0L)).sort(descending("_id")).limit(1).first();
        return found == null ? AuditHead.BEGINNING : new AuditHead(found.getLong("_id"), found.getString("hash"));
    }

    /** The next ones behind a number as they are stored. */
    List<Document> behind(long number, int most) {
        return documents
                .find(gt("_id", number))
                .sort(ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** Those below a number, the latest first; of one account or by one account if asked so. */
    List<Document> below(long number, String id, String by, int most) {
        List<Bson> conditions = new ArrayList<>(List.of(lt("_id", number)));
        if (id != null) {
            conditions.add(eq("id", id));
        }
        if (by != null) {
            conditions.add(eq("by", by));
        }
        return documents
                .find(and(conditions))
                .sort(descending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    boolean has(long number) {
        return documents.find(eq("_id", number)).first() != null;
    }
}
