package vn.ocop.acceptance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.Topics;

/**
 * Real processes are really killed, one or two at once, at random moments of everybody's work; nothing that was
 * acknowledged is lost or doubled.
 */
@OnTheSharedSuite
@Order(5)
@Tag("proof")
class KilledIT {
    private static final String REGISTRY = "/api/registry/v1";
    private static final int CLERKS = 3;
    private static final int ROWS = 300;
    /** Between two commands of a clerk, so that what is to be compared stays small. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    /** In the order in which they are started again: who needs another comes after it. */
    private static final List<String> PROCESSES = List.of("store", "broker", "registry", "trade", "training");

    private final long seed = Long.getLong("proof.seed", 2822);
    private final int scale = Integer.getInteger("proof.scale", 1);
    private final Random random = new Random(seed);
    private final Suite suite;
    private final Api office;
    private int schedules;
    private int kills;

    KilledIT(Suite suite) {
        this.suite = suite;
        this.office = Api.of(suite).as("office");
    }

    @Test
    void kill_9_at_random_moments_while_clerks_work_and_a_table_is_imported(TestReporter reporter) throws Exception {
        String batch = "x" + Long.toString(seed, 36) + Long.toString(System.currentTimeMillis(), 36);
        List<Clerk> clerks = Stream.iterate(0, i -> i + 1)
                .limit(CLERKS)
                .map(i -> new Clerk(office, batch + "c" + i, seed + i))
                .toList();
        AtomicBoolean goOn = new AtomicBoolean(true);
        List<String> imports = new ArrayList<>();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> work = clerks.stream()
                    .map(clerk -> CompletableFuture.runAsync(() -> workWhile(clerk, goOn), desks))
                    .toList();
            try {
                await().atMost(Duration.ofSeconds(120))
                        .until(() -> clerks.stream().allMatch(clerk -> clerk.commands() > 5));
                for (int round = 0; round < scale; round++) {
                    imports.add(killEachOnce(batch + "i" + round, round));
                }
            } finally {
                goOn.set(false);
            }
            work.forEach(CompletableFuture::join);
        }

        for (int round = 0; round < scale; round++) {
            assertImported(imports.get(round), batch + "i" + round, round);
        }
        Map<String, Clerk.Known> acknowledged = new TreeMap<>();
        clerks.forEach(clerk -> acknowledged.putAll(clerk.known()));
        assertStored(clerks, acknowledged);
        assertTold(Topics.REGISTRY_ENTITY, batch + "c", of(Clerk.ENTITIES, acknowledged));
        assertTold(Topics.REGISTRY_PRODUCT, batch + "c", of(Clerk.PRODUCTS, acknowledged));
        assertCopied("training", "/api/training/v1/entities", batch + "c", of(Clerk.ENTITIES, acknowledged));
        assertCopied("trade", "/api/trade/v1/products", batch + "c", of(Clerk.PRODUCTS, acknowledged));
        assertCopied("office", "/api/rating/v1/products", batch + "c", of(Clerk.PRODUCTS, acknowledged));
        report(reporter, clerks, acknowledged.size());
    }

    private static void workWhile(Clerk clerk, AtomicBoolean goOn) {
        while (goOn.get()) {
            clerk.act();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Kills all processes in random order, now one and now two at once; the registry in the middle of an import, whose path it returns. */
    private String killEachOnce(String batch, int round) {
        List<String> order = new ArrayList<>(PROCESSES);
        Collections.shuffle(order, random);
        String imported = null;
        while (!order.isEmpty()) {
            List<String> victims = take(order, 1 + random.nextInt(2));
            if (victims.contains("registry")) {
                imported = begin(batch, round);
            }
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(400)).toNanos());
            schedules++;
            kills += victims.size();
            victims.forEach(suite::kill9);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1_000)).toNanos());
            PROCESSES.stream().filter(victims::contains).forEach(suite::restart);
        }
        return imported;
    }

    private static List<String> take(List<String> order, int count) {
        List<String> taken = order.subList(0, Math.min(count, order.size()));
        List<String> victims = List.copyOf(taken);
        taken.clear();
        return victims;
    }

    /** Sends a table and returns once its rows are being read. */
    private String begin(String batch, int round) {
        String path = upload(table(batch, round));
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> office.get(path).json().path("rowsRead").asLong() > 0);
        return path;
    }

    /** Sends it until it is taken; what came twice changes nothing the second time. */
    private String upload(String table) {
        Api.Answer accepted = await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> office.upload(REGISTRY + "/imports", "text/csv", table), sent -> sent.status() == 202);
        return REGISTRY + "/imports/" + accepted.json().path("id").asString();
    }

    private void assertImported(String path, String batch, int round) {
        JsonNode job = done(path);
        assertThat(job.path("refused").asLong())
                .as(() -> office.get(path + "/rows?limit=1").body())
                .isZero();
        assertThat(job.path("rowsRead").asLong()).isEqualTo(ROWS);
        Map<String, Clerk.Known> products =
                stored(Clerk.PRODUCTS, batch).collect(toMap(Clerk.Known::id, product -> product));
        assertThat(products).hasSize(ROWS);
        assertThat(products.values()).extracting(Clerk.Known::version).containsOnly(1L);
        assertTold(Topics.REGISTRY_PRODUCT, batch, products);
        assertCopied("trade", "/api/trade/v1/products", batch, products);
        assertThat(done(upload(table(batch, round)))
                        .path("products")
                        .path("unchanged")
                        .asLong())
                .isEqualTo(ROWS);
    }

    private JsonNode done(String path) {
        await().atMost(Duration.ofSeconds(180)).ignoreExceptions().untilAsserted(() -> assertThat(
                        office.get(path).json().path("state").asString())
                .isEqualTo("DONE"));
        return office.get(path).json();
    }

    /** A table in the layout of the plan, as a sheet gives it: every product with an entity of its own. */
    private static String table(String batch, int round) {
        StringBuilder csv = new StringBuilder("locality_no,seq_in_locality,product_name,cell_entity_name,"
                + "cell_entity_address,cell_entity_type,product_group,planned_year\n");
        int first = (round + 1) * 2000;
        for (int row = 0; row < ROWS; row++) {
            csv.append("V,%d,Tôm khô %s,HKD %s %d,\"Khóm %d, thị trấn Rạch Gốc\",HKD,1,2025\n"
                    .formatted(first + row, batch + " " + row, batch, row, row));
        }
        return csv.toString();
    }

    /** The registry has just what was acknowledged, in its last version. */
    private void assertStored(List<Clerk> clerks, Map<String, Clerk.Known> acknowledged) {
        List<Clerk.Known> stored = clerks.stream()
                .flatMap(clerk -> Stream.of(Clerk.ENTITIES, Clerk.PRODUCTS).flatMap(path -> stored(path, clerk.mark())))
                .toList();
        assertThat(stored)
                .as(this::named)
                .containsExactlyInAnyOrderElementsOf(acknowledged.values().stream()
                        .map(one -> new Clerk.Known(one.path(), one.id(), null, one.name(), one.version()))
                        .toList());
    }

    private Stream<Clerk.Known> stored(String path, String word) {
        return office.all(path + "?q=" + word).stream().map(one -> known(path, one));
    }

    private static Clerk.Known known(String path, JsonNode one) {
        return new Clerk.Known(
                path,
                one.path("id").asString(),
                null,
                one.path("name").asString(),
                one.path("version").asLong());
    }

    /**
     * Of each aggregate the bus has each version up to the last, first deliveries in this order, what came again with the
     * same content; and it tells of nothing else with this mark.
     */
    private void assertTold(String topic, String mark, Map<String, Clerk.Known> expected) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            Map<String, List<Long>> told = new HashMap<>();
            Map<String, String> contents = new HashMap<>();
            for (Bus.Event event : Bus.everythingOn(suite, topic)) {
                if (event.data().contains(mark)) {
                    assertThat(event.data()).as(this::named).doesNotContain(Clerk.REFUSED);
                    String before = contents.putIfAbsent(event.id(), event.data());
                    if (before == null) {
                        told.computeIfAbsent(event.key(), _ -> new ArrayList<>())
                                .add(event.version());
                    } else {
                        assertThat(event.data()).as(this::named).isEqualTo(before);
                    }
                }
            }
            Map<String, List<Long>> versions = new HashMap<>();
            expected.forEach((id, one) -> versions.put(
                    id, LongStream.rangeClosed(1, one.version()).boxed().toList()));
            assertThat(told).as(this::named).containsAllEntriesOf(versions);
            assertThat(told.keySet()).as(this::named).hasSameSizeAs(versions.keySet());
        });
    }

    /** Another service has one copy of each, in the newest state, and no copy of anything else with this mark. */
    private void assertCopied(String account, String path, String mark, Map<String, Clerk.Known> expected) {
        Api reader = Api.of(suite).as(account);
        Set<String> names = expected.values().stream()
                .map(one -> one.id() + " " + one.name())
                .collect(toSet());
        await().atMost(Duration.ofSeconds(120)).ignoreExceptions().untilAsserted(() -> {
            List<String> copies = reader.all(path).stream()
                    .filter(copy -> copy.path("name").asString().contains(mark))
                    .map(copy ->
                            copy.path("id").asString() + " " + copy.path("name").asString())
                    .toList();
            assertThat(new HashSet<>(copies)).as(this::named).isEqualTo(names);
            assertThat(copies).as(this::named).hasSameSizeAs(names);
        });
    }

    private static Map<String, Clerk.Known> of(String path, Map<String, Clerk.Known> all) {
        return all.values().stream().filter(one -> one.path().equals(path)).collect(toMap(Clerk.Known::id, one -> one));
    }

    private String named() {
        return "seed %d, schedule %d".formatted(seed, schedules);
    }

    private void report(TestReporter reporter, List<Clerk> clerks, int aggregates) {
        reporter.publishEntry(Map.of(
                "schedules", Integer.toString(schedules),
                "kills", Integer.toString(kills),
                "commands", sum(clerks.stream().map(Clerk::commands)),
                "refusals", sum(clerks.stream().map(Clerk::refusals)),
                "retries", sum(clerks.stream().map(Clerk::retries)),
                "aggregates", Integer.toString(aggregates),
                "rows", Integer.toString(ROWS * scale),
                "seed", Long.toString(seed)));
    }

    private static String sum(Stream<Integer> counts) {
        return Integer.toString(counts.mapToInt(Integer::intValue).sum());
    }
}
