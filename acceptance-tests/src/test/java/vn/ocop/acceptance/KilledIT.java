package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.Topics;

/** Real processes are really killed, in the middle of work; nothing that was acknowledged is lost or doubled. */
@OnTheSharedSuite
@Order(5)
class KilledIT {
    private static final String REGISTRY = "/api/registry/v1";
    private static final int CLERKS = 3;
    private static final AtomicInteger TABLES = new AtomicInteger();

    private final Suite suite;
    private final Api api;

    KilledIT(Suite suite) {
        this.suite = suite;
        this.api = Api.of(suite);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "broker", "store"})
    void kill_9_while_clerks_register_entities(String process) throws Exception {
        String batch = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean goOn = new AtomicBoolean(true);
        AtomicInteger number = new AtomicInteger();
        List<Thread> clerks = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            clerks.add(Thread.startVirtualThread(() -> {
                while (goOn.get()) {
                    String name = "Hộ " + batch + " " + number.incrementAndGet();
                    acknowledged.put(name, registeredHoweverOften(name));
                }
            }));
        }
        await().until(() -> acknowledged.size() > 20);

        suite.kill9(process);
        int before = acknowledged.size();
        suite.restart(process);
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > before + 20);
        goOn.set(false);
        for (Thread clerk : clerks) {
            clerk.join();
        }

        assertEachIsStoredOnceAndTold(batch, acknowledged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "broker", "store"})
    void kill_9_in_the_middle_of_an_import(String process) {
        String batch = UUID.randomUUID().toString().substring(0, 8);
        int rows = 500;
        Api office = api.as("office");
        String table = table(batch, rows);
        Api.Answer accepted = office.upload(REGISTRY + "/imports", "text/csv", table);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String path = REGISTRY + "/imports/" + accepted.json().path("id").asString();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> office.get(path).json().path("rowsRead").asLong() > 0);

        suite.kill9(process);
        suite.restart(process);

        await().atMost(Duration.ofSeconds(120)).ignoreExceptions().untilAsserted(() -> assertThat(
                        office.get(path).json().path("state").asString())
                .isEqualTo("DONE"));
        JsonNode job = office.get(path).json();
        assertThat(job.path("refused").asLong())
                .as(() -> office.get(path + "/rows?limit=1").body())
                .isZero();
        assertThat(job.path("rowsRead").asLong()).isEqualTo(rows);
        Set<String> ids = new HashSet<>();
        office.all(REGISTRY + "/products?q=" + batch)
                .forEach(product -> ids.add(product.path("id").asString()));
        assertThat(ids).hasSize(rows);
        assertToldOnce(Topics.REGISTRY_PRODUCT, ids);
        assertKnown("trade", "/api/trade/v1/products", ids);

        Api.Answer again = office.upload(REGISTRY + "/imports", "text/csv", table);
        String second = REGISTRY + "/imports/" + again.json().path("id").asString();
        await().atMost(Duration.ofSeconds(120))
                .until(() -> office.get(second).json().path("state").asString().equals("DONE"));
        assertThat(office.get(second).json().path("products").path("unchanged").asLong())
                .isEqualTo(rows);
    }

    /** A table in the layout of the plan, as a sheet gives it: every product with an entity of its own. */
    private static String table(String batch, int rows) {
        StringBuilder csv = new StringBuilder("locality_no,seq_in_locality,product_name,cell_entity_name,"
                + "cell_entity_address,cell_entity_type,product_group,planned_year\n");
        int first = TABLES.incrementAndGet() * 2000;
        for (int row = 0; row < rows; row++) {
            csv.append("V,%d,Tôm khô %s,HKD %s %d,\"Khóm %d, thị trấn Rạch Gốc\",HKD,1,2025\n"
                    .formatted(first + row, batch + row, batch, row, row));
        }
        return csv.toString();
    }

    /** Sends the same command with the same key until it is acknowledged, as a phone on a bad line does. */
    private String registeredHoweverOften(String name) {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\":\"%s\",\"legalForm\":\"BUSINESS_HOUSEHOLD\",\"unit\":\"32248\"}".formatted(name);
        while (true) {
            try {
                Api.Answer answer = api.as("office").post(REGISTRY + "/entities", body, "Idempotency-Key", key);
                if (answer.status() == 201) {
                    return answer.json().path("id").asString();
                }
                assertThat(answer.status()).as(answer.body()).isIn(429, 500, 502, 503, 504);
            } catch (java.io.UncheckedIOException _) {
                // the line was cut: the same again
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void assertEachIsStoredOnceAndTold(String batch, Map<String, String> acknowledged) {
        List<JsonNode> stored = api.as("office").all(REGISTRY + "/entities?q=" + batch);
        assertThat(stored)
                .extracting(e -> e.path("name").asString())
                .as("stored once each, and nothing that was not acknowledged")
                .containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        assertThat(stored)
                .extracting(e -> e.path("id").asString())
                .containsExactlyInAnyOrderElementsOf(acknowledged.values());
        Set<String> ids = new HashSet<>(acknowledged.values());
        assertToldOnce(Topics.REGISTRY_ENTITY, ids);
        assertKnown("training", "/api/training/v1/entities", ids);
    }

    /** Every aggregate has its first version on the bus and no other, however often that was delivered. */
    private void assertToldOnce(String topic, Set<String> ids) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, Set<Long>> told = new HashMap<>();
            Bus.everythingOn(suite, topic).forEach(event -> told.computeIfAbsent(event.key(), _ -> new HashSet<>())
                    .add(event.version()));
            assertThat(ids).allSatisfy(id -> assertThat(told.get(id)).containsExactly(1L));
        });
    }

    /** Another service has a copy of each. */
    private void assertKnown(String account, String path, Set<String> ids) {
        Api reader = api.as(account);
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(reader.all(path))
                .extracting(copy -> copy.path("id").asString())
                .containsAll(ids));
    }
}
