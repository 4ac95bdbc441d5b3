package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Servers;

/** The life of the keys that sign tokens. */
class KeysTest {
    private static final String PATH = "/api/registry/v1/products";

    @Test
    void aNewKeySignsAndTheOldOneVerifiesUntilItsTokensHaveExpiredAlsoOverARestart() {
        String database = Servers.freshDatabase("gateway");
        try (Gateway gateway = Gateway.demo(
                "spring.mongodb.database=" + database,
                "ocop.gateway.tokens.key-secret=q2Q0sT8mE7cYw1oV4nR6uXzB3hK5jL9pG0dFaSiTyUo=")) {
            assertThat(firstStoredKey(database)).contains("cipher").doesNotContain("RSA", "\"d\"");
            String before = gateway.token("office");
            String made = gateway.call("POST", "/api/gateway/v1/keys/rotation")
                    .token(gateway.token("admin"))
                    .send()
                    .json()
                    .get("kid")
                    .asString();

            assertThat(published(gateway)).contains(made, keyOf(before));
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> keyOf(gateway.token("office")).equals(made));
            String after = gateway.token("office");
            assertThat(gateway.get(PATH, before).status()).isEqualTo(200);
            assertThat(gateway.get(PATH, after).status()).isEqualTo(200);

            gateway.restart();
            assertThat(gateway.get(PATH, before).status()).isEqualTo(200);
            assertThat(gateway.get(PATH, after).status()).isEqualTo(200);
            assertThat(keyOf(gateway.token("office"))).isEqualTo(made);
        }
    }

    @Test
    void anOldKeyIsForgottenWhenItsLastTokenHasExpired() {
        try (Gateway gateway = Gateway.demo()) {
            String first = keyOf(gateway.token("office"));
            gateway.call("POST", "/api/gateway/v1/keys/rotation")
                    .token(gateway.token("admin"))
                    .send();

            gateway.moveOn(Duration.ofMinutes(59));
            assertThat(published(gateway)).contains(first).hasSize(2);
            gateway.moveOn(Duration.ofMinutes(2));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(published(gateway)).hasSize(1).doesNotContain(first));
        }
    }

    private static String firstStoredKey(String database) {
        try (MongoClient client = MongoClients.create(Servers.shared().mongoUri())) {
            return client.getDatabase(database)
                    .getCollection("signing_keys")
                    .find()
                    .first()
                    .toJson();
        }
    }

    private static List<String> published(Gateway gateway) {
        JsonNode keys = gateway.get("/oauth2/jwks", null).json().get("keys");
        return keys.valueStream().map(key -> key.get("kid").asString()).toList();
    }

    private static String keyOf(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
