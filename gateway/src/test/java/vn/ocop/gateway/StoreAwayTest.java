package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.embedded.store.Durability;
import vn.ocop.embedded.store.EmbeddedStore;
import vn.ocop.gateway.Gateway.Answer;
import vn.ocop.testing.Ports;

/** What goes on without the gateway's store. */
class StoreAwayTest {
    @TempDir
    private Path folder;

    @Test
    void requestsGoOnWhileSignInSaysThatTheStoreIsAwayAndAllIsWellOnceItIsBack() {
        int port = Ports.free();
        EmbeddedStore store = EmbeddedStore.open(folder, port, Durability.FORCED);
        try (Gateway gateway =
                Gateway.demo("spring.mongodb.uri=mongodb://127.0.0.1:" + port, "ocop.gateway.store-timeout=500ms")) {
            String token = gateway.token("office");
            store.close();

            assertThat(gateway.get("/api/registry/v1/products", token).status()).isEqualTo(200);
            Answer refused = gateway.fetchToken("office", Gateway.PASSWORD);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().get("type").asString()).isEqualTo("urn:problem:store-away");
            assertThat(refused.json().get("instance").asString()).isEqualTo("/oauth2/token");
            assertThat(gateway.get("/actuator/health/liveness", null).status()).isEqualTo(200);
            assertThat(gateway.get("/actuator/health/readiness", null).status()).isEqualTo(503);
            assertThat(gateway.get("/actuator/prometheus", null).body())
                    .containsPattern("refusals_total\\{rule=\"store-away\",status=\"503\"} 1");

            store = EmbeddedStore.open(folder, port, Durability.FORCED);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> gateway.fetchToken("office", Gateway.PASSWORD).status() == 200);
        } finally {
            store.close();
        }
    }
}
