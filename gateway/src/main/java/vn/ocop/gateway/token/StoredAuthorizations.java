package vn.ocop.gateway.token;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.Sha256;
import vn.ocop.gateway.audit.AuditLog;
import vn.ocop.gateway.audit.Happening;
import vn.ocop.gateway.audit.SignInEvent;

/**
 * Authorizations in the store, so that a code given out by one instance, or before a restart, can be exchanged at another.
 * Codes and tokens stand there as hashes only.
 */
@Component
@BuiltInIssuer
class StoredAuthorizations implements OAuth2AuthorizationService {
    private final MongoCollection<Document> documents;
    private final AuthorizationDocument form;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AuditLog audit;

    StoredAuthorizations(
            MongoDatabase database, Clients clients, ApplicationEventPublisher events, Clock clock, AuditLog audit) {
        this.documents = database.getCollection("authorizations");
        this.form = new AuthorizationDocument(clients);
        this.events = events;
        this.clock = clock;
        this.audit = audit;
    }

    void createIndexes() {
        documents.createIndex(Indexes.ascending("tokens.hash"));
        documents.createIndex(Indexes.ascending("revokedAt"));
        documents.createIndex(Indexes.ascending("expiresAt"));
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Document document = form.write(authorization);
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getAccessToken();
        boolean revoked = access != null && access.isInvalidated();
        if (revoked) {
            document.append("revokedAt", Date.from(clock.instant()))
                    .append("revoked", AuthorizationDocument.hash(access.getToken()));
        }
        documents.replaceOne(eq("_id", authorization.getId()), document, new ReplaceOptions().upsert(true));
        if (revoked) {
            events.publishEvent(new TokenRevoked(document.getString("revoked")));
            String holder = authorization.getPrincipalName();
            audit.tell(Happening.atSignIn(clock.instant(), holder, SignInEvent.TOKEN_REVOKED, holder, null));
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        documents.deleteOne(eq("_id", authorization.getId()));
    }

    @Override
    public OAuth2Authorization findById(String id) {
        Document found = documents.find(eq("_id", id)).first();
        return found == null ? null : form.read(found, "");
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        Document found = documents.find(eq("tokens.hash", Sha256.hex(token))).first();
        return found == null ? null : form.read(found, token);
    }

    /** Hashes of access tokens revoked since. */
    List<String> revokedSince(Instant since) {
        return documents
                .find(gte("revokedAt", Date.from(since)))
                .map(document -> document.getString("revoked"))
                .into(new ArrayList<>());
    }

    void deleteExpired() {
        documents.deleteMany(lt("expiresAt", Date.from(clock.instant())));
    }

    /** @param hash of the access token */
    record TokenRevoked(String hash) {}
}
