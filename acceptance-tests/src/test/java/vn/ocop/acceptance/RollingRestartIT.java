package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vn.ocop.acceptance.Api.Answer;
import vn.ocop.events.Topics;

/** Every service is restarted under a steady load, and nobody who sends a request a second time is told of it. */
@OnTheSharedSuite
@Order(6)
@Tag("proof")
class RollingRestartIT {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final List<String> READ = List.of(
            "office /api/registry/v1/products?limit=5",
            "office /api/rating/v1/products?limit=5",
            "training /api/training/v1/entities?limit=5",
            "trade /api/trade/v1/products?limit=5",
            "null /api/public/v1/products?limit=5");

    private final Suite suite;
    private final Api api;
    private final String batch = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<String, String> entities = new ConcurrentHashMap<>();
    private final Map<String, String> channels = new ConcurrentHashMap<>();
    private final List<Thread> clients = new ArrayList<>();

    RollingRestartIT(Suite suite) {
        this.suite = suite;
        this.api = Api.of(suite);
    }

    @Test
    void a_restart_of_every_service_under_load_fails_no_request_beyond_a_retry(TestReporter reporter) throws Exception {
        READ.forEach(what -> client(reader(what)));
        client(clerk("office", "/api/registry/v1/entities", this::entity, entities));
        client(clerk("office", "/api/registry/v1/entities", this::entity, entities));
        client(clerk("trade", "/api/trade/v1/channels", this::channel, channels));
        await().atMost(Duration.ofSeconds(60)).until(() -> entities.size() > 5 && channels.size() > 5);

        for (String service : List.of("registry", "rating", "training", "trade")) {
            Ocop.Answer restarted = suite.ocop().call("restart", service);
            assertThat(restarted.exitCode()).as(restarted.output()).isZero();
        }
        long done = requests.get();
        await().atMost(Duration.ofSeconds(60)).until(() -> requests.get() > done + 50);
        endOfLoad();

        assertThat(failures).as("answers to a second try that were no success").isEmpty();
        reporter.publishEntry(Map.of(
                "requests during restarts", requests.toString(), "requests sent a second time", repeated.toString()));
        assertEachIsStoredOnceAndTold();
    }

    @Test
    void a_restart_of_the_gateway_loses_nothing_that_was_acknowledged() throws Exception {
        client(clerk("office", "/api/registry/v1/entities", this::entity, entities));
        await().atMost(Duration.ofSeconds(60)).until(() -> entities.size() > 5);

        Ocop.Answer restarted = suite.ocop().call("restart", "gateway");
        assertThat(restarted.exitCode()).as(restarted.output()).isZero();
        int before = entities.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> entities.size() > before + 5);
        endOfLoad();

        assertThat(failures)
                .as("nobody else takes a request while the only gateway is away; who got through to it was answered")
                .allSatisfy(failure -> assertThat(failure).startsWith("no line"));
        assertEachIsStoredOnceAndTold();
    }

    private void client(Runnable work) {
        clients.add(Thread.startVirtualThread(() -> {
            while (goOn.get()) {
                work.run();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }));
    }

    private void endOfLoad() throws InterruptedException {
        goOn.set(false);
        for (Thread client : clients) {
            client.join();
        }
    }

    private Runnable reader(String accountAndPath) {
        String[] words = accountAndPath.split(" ");
        Api caller = words[0].equals("null") ? api : api.as(words[0]);
        return () -> twiceAtMost("GET " + words[1], () -> caller.get(words[1]), status -> status == 200);
    }

    /** Creates one thing after the other; a second try has the key of the first. */
    private Runnable clerk(
            String account, String path, Function<String, String> body, Map<String, String> acknowledged) {
        Api caller = api.as(account);
        return () -> {
            String key = UUID.randomUUID().toString();
            String name = "Hộ " + batch + " " + key;
            Answer answer = twiceAtMost(
                    "POST " + path,
                    () -> caller.post(path, body.apply(name), "Idempotency-Key", key),
                    status -> status == 201);
            if (answer != null) {
                acknowledged.put(name, answer.json().path("id").asString());
            }
        };
    }

    private Answer twiceAtMost(String what, Supplier<Answer> request, IntPredicate isSuccess) {
        requests.incrementAndGet();
        Answer first = tried(request);
        if (first != null && isSuccess.test(first.status())) {
            return first;
        }
        repeated.incrementAndGet();
        Answer second = tried(request);
        if (second == null || !isSuccess.test(second.status())) {
            failures.add((second == null ? "no line: " : second.status() + ": ")
                    + what
                    + (second == null ? "" : " " + second.body()));
            return null;
        }
        return second;
    }

    /** Null if there was no answer at all. */
    private static Answer tried(Supplier<Answer> request) {
        try {
            return request.get();
        } catch (UncheckedIOException _) {
            return null;
        }
    }

    private String entity(String name) {
        return "{\"name\":\"%s\",\"legalForm\":\"BUSINESS_HOUSEHOLD\",\"unit\":\"32248\"}".formatted(name);
    }

    private String channel(String name) {
        return "{\"name\":\"%s\",\"kind\":\"E_COMMERCE\",\"scope\":\"OUTSIDE\"}".formatted(name);
    }

    private void assertEachIsStoredOnceAndTold() {
        Set<String> stored = new HashSet<>();
        api.as("office").all("/api/registry/v1/entities?q=" + batch).forEach(entity -> assertThat(
                        stored.add(entity.path("id").asString()))
                .isTrue());
        assertThat(stored).containsAll(entities.values());
        assertThat(entities.values()).doesNotHaveDuplicates();
        assertThat(channels.values()).allSatisfy(id -> assertThat(
                        api.as("trade").get("/api/trade/v1/channels/" + id).status())
                .isEqualTo(200));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, Set<Long>> told = new HashMap<>();
            Bus.everythingOn(suite, Topics.REGISTRY_ENTITY)
                    .forEach(event -> told.computeIfAbsent(event.key(), _ -> new HashSet<>())
                            .add(event.version()));
            assertThat(stored).allSatisfy(id -> assertThat(told.get(id)).containsExactly(1L));
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(api.as("training").all("/api/training/v1/entities"))
                        .extracting(entity -> entity.path("id").asString())
                        .containsAll(stored));
    }
}
