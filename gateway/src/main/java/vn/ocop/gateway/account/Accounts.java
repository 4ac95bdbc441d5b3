package vn.ocop.gateway.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.audit.AuditLog;

/** The accounts, one document each; a state is only ever replaced by the one after it. */
@Component
public class Accounts {
    private final MongoCollection<Document> documents;
    private final AuditLog audit;

    Accounts(MongoDatabase database, AuditLog audit) {
        this.audit = audit;
        this.documents = database.getCollection("accounts");
    }

    /** Creates the indexes; harmless where they exist. */
    public void createIndexes() {
        documents.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending("revokedAt"));
    }

    /** The account of that name. */
    public Optional<Account> find(String name) {
        return Optional.ofNullable(documents.find(eq("name", name)).first()).map(AccountDocument::read);
    }

    /** Adds an account; false if the name is taken. */
    boolean insert(Account account) {
        try {
            documents.insertOne(AccountDocument.write(account));
            audit.tell(AccountTrail.latest(account));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Puts a state in the place of the one before; false if somebody else was faster. */
    boolean replace(Account next) {
        boolean replaced = documents
                        .replaceOne(
                                and(eq("_id", next.name()), eq("version", next.version() - 1)),
                                AccountDocument.write(next))
                        .getMatchedCount()
                == 1;
        if (replaced) {
            audit.tell(AccountTrail.latest(next));
        }
        return replaced;
    }

    /** Accounts in the order of their names, beginning after the given one. */
    List<Account> after(String name, int limit) {
        return documents
                .find(gt("name", name))
                .sort(ascending("name"))
                .limit(limit)
                .map(AccountDocument::read)
                .into(new ArrayList<>());
    }

    /** Accounts whose tokens were revoked since. */
    public List<Account> revokedSince(Instant since) {
        return documents
                .find(gte("revokedAt", since))
                .map(AccountDocument::read)
                .into(new ArrayList<>());
    }

    boolean hasAdministrator() {
        return documents.find(eq("roles", Role.ADMIN.key())).first() != null;
    }
}
