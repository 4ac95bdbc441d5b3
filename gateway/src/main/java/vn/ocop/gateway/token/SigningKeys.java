package vn.ocop.gateway.token;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.GatewayProperties;

/**
 * The RSA keys that sign tokens, kept in the store so that they outlive restarts and are the same on every instance. A new
 * key is published first and signs a little later, when every instance knows it; an old one verifies until its last token
 * has expired.
 */
@Component
@BuiltInIssuer
class SigningKeys implements JWKSource<SecurityContext> {
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final int BITS = 2048;
    private final MongoCollection<Document> documents;
    private final GatewayProperties.Tokens settings;
    private final KeyCipher cipher;
    private final Clock clock;
    private volatile List<Key> newestFirst = List.of();

    SigningKeys(MongoDatabase database, GatewayProperties properties, Clock clock) {
        this.documents = database.getCollection("signing_keys");
        this.settings = properties.tokens();
        this.cipher = new KeyCipher(settings.keySecret());
        this.clock = clock;
    }

    /** Reads the keys, forgets those whose last token has expired, and makes the first one if there is none. */
    synchronized void refresh() {
        List<Key> keys =
                documents.find().sort(descending("createdAt")).map(this::read).into(new ArrayList<>());
        Instant outlived = clock.instant().minus(settings.lifetime()).minus(settings.clockSkew());
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i - 1).signsFrom().isBefore(outlived)) {
                List<Key> expired = keys.subList(i, keys.size());
                expired.forEach(key -> documents.deleteOne(eq("_id", key.id())));
                expired.clear();
            }
        }
        newestFirst = List.copyOf(keys);
        if (keys.isEmpty()) {
            rotate();
        }
    }

    /** Makes a new key. */
    synchronized Key rotate() {
        Instant now = clock.instant();
        Instant signsFrom =
                newestFirst.isEmpty() ? now : now.plus(settings.refresh().multipliedBy(2));
        Key key = new Key(generate(), now, signsFrom);
        documents.insertOne(write(key));
        log.info("signing key made kid={} signsFrom={}", key.id(), signsFrom);
        refresh();
        return key;
    }

    List<Key> all() {
        return newestFirst;
    }

    /** The key that signs now: the newest that every instance must know by now. */
    JWK signing(List<JWK> candidates) {
        Instant now = clock.instant();
        String id = newestFirst.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseGet(newestFirst::getLast)
                .id();
        return candidates.stream()
                .filter(key -> key.getKeyID().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(
                new JWKSet(newestFirst.stream().<JWK>map(Key::jwk).toList()));
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document write(Key key) {
        return new Document("_id", key.id())
                .append("createdAt", Date.from(key.createdAt()))
                .append("signsFrom", Date.from(key.signsFrom()))
                .append("jwk", cipher.encrypted(key.jwk().toJSONString()));
    }

    /** A key that is known is not decrypted again. */
    private Key read(Document document) {
        return newestFirst.stream()
                .filter(key -> key.id().equals(document.getString("_id")))
                .findFirst()
                .orElseGet(() -> new Key(
                        parse(cipher.decrypted(document.get("jwk", Document.class))),
                        document.getDate("createdAt").toInstant(),
                        document.getDate("signsFrom").toInstant()));
    }

    private static RSAKey parse(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key in the store is no JSON Web Key", e);
        }
    }

    /**
     * A key pair.
     *
     * @param signsFrom from when on it signs; until then it is only published
     */
    record Key(RSAKey jwk, Instant createdAt, Instant signsFrom) {
        String id() {
            return jwk.getKeyID();
        }
    }
}
