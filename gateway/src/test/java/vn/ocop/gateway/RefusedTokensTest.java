package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.gateway.Gateway.Answer;

/** Tokens that must not be believed. */
class RefusedTokensTest {
    private static final String PATH = "/api/registry/v1/products";
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.demo();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void noTokenIs401WithAChallengeAndReachesNoService() {
        gateway.service("registry").answersItsName();
        Answer refused = gateway.get(PATH, null);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().get("title").asString()).isEqualTo("Chưa đăng nhập");
        assertThat(gateway.service("registry").seen()).isEmpty();
    }

    @Test
    void aRememberedTokenIsRefusedOnceItHasExpired() {
        String token = gateway.token("office");
        assertThat(gateway.get(PATH, token).status()).isEqualTo(200);

        gateway.moveOn(Duration.ofMinutes(61));
        Answer refused = gateway.get(PATH, token);
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(refused.json().get("status").asInt()).isEqualTo(401);
        gateway.moveOn(Duration.ofMinutes(-61));
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefusedThoughItNamesOurs() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(ourKey().getKeyID()).generate();
        SignedJWT token = new SignedJWT(header(JWSAlgorithm.RS256), claims());
        token.sign(new RSASSASigner(foreign));

        assertRefused(token.serialize());
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        assertRefused(new PlainJWT(claims()).serialize());
    }

    @Test
    void aTokenSignedWithOurPublicKeyAsASecretIsRefused() throws Exception {
        SignedJWT token = new SignedJWT(header(JWSAlgorithm.HS256), claims());
        token.sign(new MACSigner(ourKey().toRSAPublicKey().getEncoded()));

        assertRefused(token.serialize());
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsRefused() throws Exception {
        String[] parts = gateway.token("auditor").split("\\.", 3);
        JWTClaimsSet more = new JWTClaimsSet.Builder(claims())
                .claim("roles", List.of("office"))
                .build();

        assertRefused(parts[0] + "." + more.toPayload().toBase64URL() + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "eyJhbGciOiJub25lIn0..", "%00"})
    void nonsenseIsRefused(String token) {
        assertRefused(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/public/v1/products",
                "/actuator/health/liveness",
                "/actuator/prometheus",
                "/oauth2/jwks",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server",
                "/v3/api-docs",
                "/login"
            })
    void whatIsOpenNeedsNoToken(String path) {
        assertThat(gateway.get(path, null).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/registry/v1/products",
                "/api/rating/v1/dossiers",
                "/api/training/v1/courses",
                "/api/trade/v1/fairs",
                "/api/gateway/v1/accounts",
                "/api/gateway/v1/keys",
                "/api/gateway/v1/me",
                "/api",
                "/actuator",
                "/actuator/env",
                "/anything"
            })
    void whatIsNotOpenNeedsOne(String path) {
        assertThat(gateway.get(path, null).status()).isEqualTo(401);
    }

    private static void assertRefused(String token) {
        Answer refused = gateway.get(PATH, token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:problem:not-signed-in");
    }

    private static RSAKey ourKey() throws ParseException {
        return JWKSet.parse(gateway.get("/oauth2/jwks", null).body())
                .getKeys()
                .getFirst()
                .toRSAKey();
    }

    private static JWSHeader header(JWSAlgorithm algorithm) throws ParseException {
        return new JWSHeader.Builder(algorithm).keyID(ourKey().getKeyID()).build();
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(Gateway.ISSUER)
                .subject("office")
                .claim("roles", List.of("office"))
                .claim("gen", 1)
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
    }
}
