package vn.ocop.gateway.account;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.GatewayProperties;

/**
 * Wrong passwords in a row, per account. From the given number on, the account is locked for a time that doubles with each
 * further failure. They stand beside the account, so that guessing at a password never makes its ETag stale.
 */
@Component
class SignInFailures {
    private static final Logger log = LoggerFactory.getLogger(SignInFailures.class);
    private static final int MOST_DOUBLINGS = 20;
    private final MongoCollection<Document> documents;
    private final GatewayProperties.SignIn settings;
    private final Clock clock;

    SignInFailures(MongoDatabase database, GatewayProperties properties, Clock clock) {
        this.documents = database.getCollection("sign_in_failures");
        this.settings = properties.signIn();
        this.clock = clock;
    }

    boolean locked(String account) {
        Document failures = documents.find(eq("_id", account)).first();
        Date until = failures == null ? null : failures.getDate("lockedUntil");
        return until != null && until.toInstant().isAfter(clock.instant());
    }

    /** @return whether the account is locked from now on */
    boolean add(String account, String address) {
        int count = documents
                .findOneAndUpdate(
                        eq("_id", account),
                        inc("count", 1),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .getInteger("count");
        log.warn("sign-in failed account={} address={} failures={}", account, address, count);
        if (count >= settings.failures()) {
            Instant until = clock.instant().plus(lock(count - settings.failures()));
            documents.updateOne(eq("_id", account), set("lockedUntil", Date.from(until)));
            log.warn("account locked account={} until={}", account, until);
        }
        return count >= settings.failures();
    }

    /** Counts an attempt on a locked account: it is told, and takes as long as any other. */
    void addRefused(String account, String address) {
        documents.updateOne(eq("_id", account), inc("refused", 1));
        log.warn("sign-in refused account={} address={} reason=locked", account, address);
    }

    void clear(String account) {
        documents.deleteOne(eq("_id", account));
    }

    private Duration lock(int furtherFailures) {
        Duration doubled = settings.lock().multipliedBy(1L << Math.min(furtherFailures, MOST_DOUBLINGS));
        return doubled.compareTo(settings.longestLock()) < 0 ? doubled : settings.longestLock();
    }
}
