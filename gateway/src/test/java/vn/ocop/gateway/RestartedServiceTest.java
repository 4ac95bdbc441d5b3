package vn.ocop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ocop.gateway.Gateway.Answer;

/** A service may be restarted, its only instance or one of several, and no caller is told of it. */
class RestartedServiceTest {
    private static final String PRODUCTS = "/api/registry/v1/products";
    private static final String DOSSIERS = "/api/rating/v1/dossiers";
    private static final String BODY = "{\"text\":\"" + "x".repeat(1000) + "\"}";
    private static final ServiceStub ONE = new ServiceStub("one");
    private static final ServiceStub OTHER = new ServiceStub("other");
    private static Gateway gateway;
    private static String office;

    @BeforeAll
    static void start() {
        gateway = Gateway.demo(
                "ocop.gateway.services.rating.uri=" + ONE.uri() + "," + OTHER.uri(),
                "ocop.gateway.calls.away=30s",
                "ocop.gateway.calls.breaker-minimum=4",
                "ocop.gateway.calls.breaker-calls=4",
                "ocop.gateway.calls.retry-pause=10ms");
        office = gateway.token("office");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ONE.close();
        OTHER.close();
    }

    @AfterEach
    void recover() {
        gateway.service("registry").answersItsName();
        ONE.answersItsName();
        OTHER.answersItsName();
    }

    @Test
    void commandsAndQuestionsWaitForTheOnlyInstanceAndAreCarriedOutOnce() {
        gateway.service("registry").goesAway();
        List<CompletableFuture<Answer>> waiting = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> i % 2 == 0 ? gateway.get(PRODUCTS, office) : command(PRODUCTS)))
                .toList();

        await().during(Duration.ofMillis(300)).until(() -> waiting.stream().noneMatch(CompletableFuture::isDone));
        gateway.service("registry").comesBack();

        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(gateway.service("registry").seen())
                .filteredOn(seen -> seen.method().equals("POST"))
                .hasSize(5)
                .allSatisfy(seen -> assertThat(seen.bodyLength()).isEqualTo(BODY.length()));
        assertThat(gateway.service("registry").seen()).hasSize(10);
    }

    @Test
    void whoPrefersNotToWaitIsToldAtOnce() {
        gateway.service("registry").goesAway();
        long begin = System.nanoTime();

        Answer answer = gateway.call("POST", PRODUCTS)
                .token(office)
                .header("Prefer", "respond-async, wait=0")
                .json(BODY)
                .send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:problem:service-away");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        gateway.service("registry").comesBack();
    }

    @Test
    void instancesAreAskedInTurnAndWhileOneIsAwayTheOtherCarriesOutEverything() {
        IntStream.range(0, 6).forEach(_ -> answered(command(DOSSIERS)));
        assertThat(ONE.seen()).hasSize(3);
        assertThat(OTHER.seen()).hasSize(3);

        ONE.goesAway();
        IntStream.range(0, 6).forEach(_ -> answered(command(DOSSIERS)));
        assertThat(ONE.seen()).hasSize(3);
        assertThat(OTHER.seen()).hasSize(9);
        assertThat(gateway.get("/actuator/health", null)
                        .json()
                        .at("/components/services/components/rating/status")
                        .asString())
                .isEqualTo("UP");

        ONE.comesBack();
        await().untilAsserted(() -> {
            answered(gateway.get(DOSSIERS, office));
            assertThat(ONE.seen()).hasSizeGreaterThan(3);
        });
    }

    private static void answered(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Answer command(String path) {
        return gateway.call("POST", path).token(office).json(BODY).send();
    }
}
