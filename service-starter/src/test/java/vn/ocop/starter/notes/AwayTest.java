package vn.ocop.starter.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.ocop.embedded.store.Durability;
import vn.ocop.embedded.store.EmbeddedStore;
import vn.ocop.testing.Api;
import vn.ocop.testing.OnTestServers;
import vn.ocop.testing.Ports;
import vn.ocop.testing.TestTokens;

/** What health and metrics say while the broker, then the store too, are away. */
class AwayTest {
    @TempDir
    private Path folder;

    @Test
    void without_its_broker_a_service_degrades_without_its_store_it_is_not_ready_and_it_lives_and_tells_its_metrics() {
        int storePort = Ports.free();
        EmbeddedStore store = EmbeddedStore.open(folder, storePort, Durability.FORCED);
        try (ConfigurableApplicationContext service = started(storePort, Ports.free())) {
            Api api = Api.at(((ServletWebServerApplicationContext) service)
                    .getWebServer()
                    .getPort());

            assertThat(write(api, "kept")).isEqualTo(201);
            Api.Answer degraded = api.get("/actuator/health");
            assertThat(degraded.status()).isEqualTo(200);
            assertThat(degraded.json().at("/status").asString()).isEqualTo("DEGRADED");
            assertThat(degraded.json().at("/components/bus/status").asString()).isEqualTo("DEGRADED");
            assertThat(degraded.json().at("/components/bus/description").asString())
                    .startsWith("the broker does not answer");
            assertThat(statusOf(api, "readiness")).isEqualTo(200);
            Scrape scrape = scrapedInTime(api);
            assertThat(scrape.value("outbox_waiting", "collection=\"notes\"")).hasValue(1);
            assertThat(scrape.value("consumer_lag").orElseThrow()).isNaN();

            store.close();

            assertThat(statusOf(api, "readiness")).isEqualTo(503);
            assertThat(statusOf(api, "liveness")).isEqualTo(200);
            assertThat(write(api, "refused")).isEqualTo(503);
            scrape = scrapedInTime(api);
            for (String asked : new String[] {"outbox_waiting", "outbox_oldest_seconds", "dead_letters_open"}) {
                assertThat(scrape.value(asked).orElseThrow()).as(asked).isNaN();
            }
            assertThat(scrape.value("refusals_total", "rule=\"store-away\"")).hasValue(1);
            assertThat(scrape.names()).contains("jvm_memory_used_bytes", "http_server_requests_seconds_count");

            store = EmbeddedStore.open(folder, storePort, Durability.FORCED);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(statusOf(api, "readiness")).isEqualTo(200));
            assertThat(Scrape.of(api).value("outbox_waiting", "collection=\"notes\""))
                    .hasValue(1);
        } finally {
            store.close();
        }
    }

    /** Prometheus gives up after ten seconds by default. */
    private static Scrape scrapedInTime(Api api) {
        long start = System.nanoTime();
        Scrape scrape = Scrape.of(api);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        return scrape;
    }

    private static int statusOf(Api api, String group) {
        return api.get("/actuator/health/" + group).status();
    }

    private static int write(Api api, String title) {
        return api.as(TestTokens.as("ann").roles("writer").units("here"))
                .with("Idempotency-Key", "key-of-" + title)
                .post("/api/notes/v1/notes", "{\"number\":\"%s\",\"title\":\"%s\"}".formatted(title, title))
                .status();
    }

    private static ConfigurableApplicationContext started(int storePort, int brokerPort) {
        return new SpringApplicationBuilder(NotesApplication.class)
                .initializers(new OnTestServers(), AwayTest::givesUpSoon, context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "away",
                                Map.of(
                                        "server.port",
                                        0,
                                        "spring.mongodb.uri",
                                        "mongodb://127.0.0.1:" + storePort,
                                        "spring.kafka.bootstrap-servers",
                                        "127.0.0.1:" + brokerPort,
                                        "spring.kafka.producer.properties.max.block.ms",
                                        200))))
                .run();
    }

    private static void givesUpSoon(ConfigurableApplicationContext context) {
        MongoClientSettingsBuilderCustomizer soon =
                store -> store.applyToClusterSettings(c -> c.serverSelectionTimeout(1500, TimeUnit.MILLISECONDS));
        context.getBeanFactory().registerSingleton("givesUpSoon", soon);
    }
}
