package vn.ocop.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens for tests, signed RS256 by a key of this JVM whose public half is served at {@link #jwkSetUri()}.
 *
 * <p>{@code TestTokens.as("office").roles("office").units("96").signed()} is a token as the gateway would issue it.
 */
public final class TestTokens {

    /** Issuer of the tokens unless another is set. */
    public static final String ISSUER = "http://issuer.test";

    private static final RSAKey KEY = newKey("test-key");
    /** The same for all tokens, so that equal ones are signed once: a signature costs more than most requests. */
    private static final Instant EXPIRY = Instant.now().plus(Duration.ofHours(12));

    private static final Map<JWTClaimsSet, String> SIGNED = new ConcurrentHashMap<>();
    private static final OnceStarted<JwkSetServer> SERVER = new OnceStarted<>(() -> JwkSetServer.serving(jwkSet()));

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Instant expiry = EXPIRY;

    private TestTokens(String subject) {
        claims.put("iss", ISSUER);
        claims.put("sub", subject);
    }

    /** Begins a token of an account or client. */
    public static TestTokens as(String subject) {
        return new TestTokens(subject);
    }

    /** The public keys as JSON. */
    public static String jwkSet() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    /** Where the public keys are served over HTTP. */
    public static String jwkSetUri() {
        return SERVER.get().uri();
    }

    public TestTokens roles(String... roles) {
        return claim("roles", List.of(roles));
    }

    public TestTokens agency(String agency) {
        return claim("agency", agency);
    }

    public TestTokens units(String... units) {
        return claim("units", List.of(units));
    }

    public TestTokens entities(String... entities) {
        return claim("entities", List.of(entities));
    }

    public TestTokens issuer(String issuer) {
        return claim("iss", issuer);
    }

    public TestTokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** Makes the token one that expired an hour ago. */
    public TestTokens expired() {
        return expiring(Instant.now().minus(Duration.ofHours(1)));
    }

    public TestTokens expiring(Instant at) {
        expiry = at;
        return this;
    }

    /** The token. */
    public String signed() {
        return SIGNED.computeIfAbsent(claimsSet(), claims -> signedBy(KEY, claims));
    }

    /** The same token, signed by a key that no one trusts but with the trusted key's id. */
    public String signedByAnotherKey() {
        return signedBy(newKey(KEY.getKeyID()), claimsSet());
    }

    private JWTClaimsSet claimsSet() {
        var set = new JWTClaimsSet.Builder()
                .issueTime(Date.from(expiry.minus(Duration.ofDays(1))))
                .expirationTime(Date.from(expiry));
        claims.forEach(set::claim);
        return set.build();
    }

    private static String signedBy(RSAKey key, JWTClaimsSet claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
