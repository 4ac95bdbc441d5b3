package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.ocop.gateway.Gateway.Answer;

/** Tokens of the built-in authorization server. */
class TokenTest {
    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.demo();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "office, office, dard, 96",
        "commune.tan-an-tay, commune, commune_pc, 32236@2025-06-30",
        "commune.dat-mui, commune, commune_pc, 32248;32248@2025-06-30",
        "council.1, council, evaluation_council, 96",
        "council.5, council, evaluation_council, 96",
        "training, training, dard, 96",
        "trade, trade, investment_promotion_centre, 96",
        "auditor, auditor, ppc, 96",
        "admin, admin, dard, ''",
    })
    void aDemoAccountsTokenSaysWhoWhatAndWhere(String account, String role, String agency, String units) {
        JsonNode claims = Gateway.claims(gateway.token(account));

        assertThat(claims.get("iss").asString()).isEqualTo(Gateway.ISSUER);
        assertThat(claims.get("sub").asString()).isEqualTo(account);
        assertThat(strings(claims.get("roles"))).containsExactly(role);
        assertThat(claims.get("agency").asString()).isEqualTo(agency);
        assertThat(strings(claims.get("units"))).isEqualTo(units.isEmpty() ? List.of() : List.of(units.split(";")));
        assertThat(strings(claims.get("entities"))).isEmpty();
        assertThat(Instant.ofEpochSecond(claims.get("exp").asLong()))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(59)),
                        Instant.now().plus(Duration.ofMinutes(61)));
    }

    @Test
    void tokensAreSignedRs256ByAPublishedKey() throws ParseException, JOSEException {
        SignedJWT token = SignedJWT.parse(gateway.token("office"));
        JWKSet published = JWKSet.parse(gateway.get("/oauth2/jwks", null).body());

        RSAKey key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void theMetadataNamesIssuerAndEndpoints() {
        JsonNode metadata =
                gateway.get("/.well-known/openid-configuration", null).json();

        assertThat(metadata.get("issuer").asString()).isEqualTo(Gateway.ISSUER);
        assertThat(metadata.get("token_endpoint").asString()).isEqualTo(Gateway.ISSUER + "/oauth2/token");
        assertThat(metadata.get("jwks_uri").asString()).isEqualTo(Gateway.ISSUER + "/oauth2/jwks");
    }

    @Test
    void aWrongPasswordOrNameGetsNoTokenAndNoHintWhichWasWrong() {
        Answer wrongPassword = gateway.fetchToken("auditor", "not the password");
        Answer wrongName = gateway.fetchToken("nobody", Gateway.PASSWORD);

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongPassword.json().get("error").asString()).isEqualTo("invalid_client");
        assertThat(wrongName.status()).isEqualTo(401);
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsRefusedUntilAnAdministratorResetsIt() {
        for (int i = 0; i < 5; i++) {
            assertThat(gateway.fetchToken("council.3", "guess number " + i).status())
                    .isEqualTo(401);
        }
        assertThat(gateway.fetchToken("council.3", Gateway.PASSWORD).status()).isEqualTo(401);
        assertThat(gateway.fetchToken("council.4", Gateway.PASSWORD).status()).isEqualTo(200);

        gateway.call("POST", "/api/gateway/v1/accounts/council.3/password")
                .token(gateway.token("admin"))
                .json("{\"password\": \"%s\"}".formatted(Gateway.PASSWORD))
                .send();
        assertThat(gateway.fetchToken("council.3", Gateway.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aLockEndsByItselfAndTheNextOneLastsTwiceAsLong() {
        for (int i = 0; i < 5; i++) {
            gateway.fetchToken("training", "guess number " + i);
        }
        gateway.moveOn(Duration.ofSeconds(40));
        assertThat(gateway.fetchToken("training", Gateway.PASSWORD).status()).isEqualTo(401);
        gateway.moveOn(Duration.ofSeconds(21));
        gateway.fetchToken("training", "one guess more");
        gateway.moveOn(Duration.ofSeconds(70));
        assertThat(gateway.fetchToken("training", Gateway.PASSWORD).status()).isEqualTo(401);
        gateway.moveOn(Duration.ofSeconds(51));
        assertThat(gateway.fetchToken("training", Gateway.PASSWORD).status()).isEqualTo(200);
        gateway.moveOn(Duration.ofSeconds(-182));
    }

    @Test
    void aRevokedTokenIsForgottenAtOnce() {
        String token = gateway.token("trade");
        assertThat(gateway.get("/api/trade/v1/fairs", token).status()).isEqualTo(200);

        Answer revoked = gateway.call("POST", "/oauth2/revoke")
                .basic("trade", Gateway.PASSWORD)
                .form("token=" + token)
                .send();

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(gateway.get("/api/trade/v1/fairs", token).status()).isEqualTo(401);
        assertThat(gateway.get("/api/trade/v1/fairs", gateway.token("trade")).status())
                .isEqualTo(200);
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
