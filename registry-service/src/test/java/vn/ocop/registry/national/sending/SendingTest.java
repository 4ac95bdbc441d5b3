package vn.ocop.registry.national.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.national.ARecord.shrimp;
import static vn.ocop.registry.national.ARecord.starred;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.registry.national.NationalJson;
import vn.ocop.registry.national.NationalRecord;
import vn.ocop.registry.national.NationalRegisterStub;
import vn.ocop.registry.national.NationalRegisterStub.Held;
import vn.ocop.registry.national.NationalRegisterStub.Manner;
import vn.ocop.registry.national.NationalRegisterStub.Received;
import vn.ocop.registry.national.sending.Entry.State;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Servers;

/** In the end the national register holds the newest state of each product, whatever it did in between. */
class SendingTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private final String database = Servers.freshDatabase("national");
    private final MovableClock clock = MovableClock.at(START);
    private final List<AutoCloseable> open = new ArrayList<>();
    private NationalRegisterStub stub;
    private Instance here;

    @BeforeEach
    void open() {
        stub = new NationalRegisterStub();
        open.add(stub);
        here = instance();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void a_change_is_put_once_and_what_is_acknowledged_is_not_sent_again() {
        NationalRecord shrimp = shrimp("p1");
        here.wants(shrimp);
        here.sends();
        here.wants(shrimp, shrimp);
        clock.advance(Duration.ofDays(3));
        here.sends();

        assertThat(stub.puts()).singleElement().satisfies(put -> {
            assertThat(put.path()).isEqualTo("/v1/products/p1");
            assertThat(put.key()).isEqualTo("p1-1");
            assertThat(put.ifMatch()).isNull();
        });
        assertThat(held("p1")).isEqualTo(NationalJson.write(shrimp));

        here.wants(starred(shrimp, 5));
        here.sends();
        assertThat(stub.puts()).hasSize(2);
        assertThat(stub.puts().getLast().ifMatch()).isEqualTo("\"1\"");
        assertThat(stub.puts().getLast().key()).isEqualTo("p1-2");
        agreed(starred(shrimp, 5));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "FAILS",
                "HANGS",
                "CUTS",
                "TAKES_AND_CUTS",
                "CUTS_MIDWAY",
                "REDIRECTS",
                "SIGN_IN_PAGE",
                "GARBAGE",
                "ABOUT_ANOTHER",
                "LATER"
            })
    void only_an_answer_of_success_is_one_and_the_same_request_is_made_again(Manner manner) {
        stub.next(manner);
        here.wants(shrimp("p1"));
        here.sends();

        assertThat(here.entry("p1").state()).isEqualTo(State.PENDING);
        assertThat(here.entry("p1").answer()).isNotBlank();
        assertThat(here.notes.lastFailure()).isPresent();
        here.sends();
        assertThat(stub.puts()).as("nothing before the pause is over").hasSize(1);

        clock.advance(Duration.ofSeconds(20));
        here.sends();

        agreed(shrimp("p1"));
        assertThat(stub.puts()).extracting(Received::key).containsOnly("p1-1");
        assertThat(stub.held("p1").map(Held::version)).as("taken once").contains(1);
    }

    @Test
    void who_forgets_keys_and_has_taken_it_though_the_answer_was_lost_is_asked_and_not_sent_it_again() {
        stub.forgetsKeys();
        stub.next(Manner.TAKES_AND_CUTS);
        here.wants(shrimp("p1"));
        here.sends();
        clock.advance(Instance.LONGER_THAN_ANY_PAUSE);
        here.sends();

        agreed(shrimp("p1"));
        assertThat(stub.held("p1").map(Held::version)).contains(1);
        assertThat(here.entry("p1").etag()).isEqualTo("\"1\"");
    }

    @Test
    void a_server_that_is_not_there_or_says_nothing_is_tried_again() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Instance toSilent = new Instance(
                        Servers.freshDatabase("national"),
                        Instance.to("http://localhost:" + silent.getLocalPort()),
                        clock)) {
            toSilent.wants(shrimp("p1"));
            toSilent.sends();
            assertThat(toSilent.entry("p1").answer()).contains("Timeout");
            assertThat(toSilent.entry("p1").state()).isEqualTo(State.PENDING);
        }
        try (Instance toNobody =
                new Instance(Servers.freshDatabase("national"), Instance.to("http://localhost:1"), clock)) {
            toNobody.wants(shrimp("p1"));
            toNobody.sends();
            assertThat(toNobody.entry("p1").answer()).isEqualTo("ConnectException");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "UNAVAILABLE"})
    void who_wants_to_be_left_alone_is_left_alone_by_all_instances_for_that_long(Manner manner) {
        stub.next(manner);
        here.wants(shrimp("p1"), shrimp("p2"));
        here.sends();
        Instance other = instance();
        clock.advance(Duration.ofSeconds(115));
        here.sends();
        other.sends();
        assertThat(stub.puts()).hasSize(1);
        assertThat(LineState.of("CLOSED", here.queue, here.notes).pausedUntil())
                .isBetween(START.plusSeconds(119), START.plusSeconds(130));

        clock.advance(Duration.ofSeconds(10));
        here.sends();
        agreed(shrimp("p1"), shrimp("p2"));
        assertThat(stub.puts()).hasSize(3);
    }

    @Test
    void the_wait_may_be_told_as_a_moment_and_is_a_day_at_most() {
        stub.retryAfter(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                START.plus(Duration.ofHours(3)).atZone(ZoneOffset.UTC)));
        stub.next(Manner.TOO_MANY);
        here.wants(shrimp("p1"));
        here.sends();
        assertThat(here.notes.pausedUntil())
                .isBetween(START.plus(Duration.ofMinutes(179)), START.plus(Duration.ofMinutes(181)));

        clock.advance(Duration.ofHours(4));
        stub.retryAfter("99999999");
        stub.next(Manner.TOO_MANY);
        here.sends();
        assertThat(here.notes.pausedUntil()).isBefore(START.plus(Duration.ofHours(29)));
    }

    @Test
    void what_is_refused_for_good_waits_for_an_operator_and_holds_up_nobody() {
        stub.next(Manner.REFUSES);
        here.wants(shrimp("p1"));
        here.sends();
        here.wants(shrimp("p2"));
        clock.advance(Duration.ofDays(10));
        here.sends();

        assertThat(here.states("p1", "p2")).containsExactly(State.REFUSED, State.AGREED);
        assertThat(here.entry("p1").answer()).isEqualTo("400 ocop_star: must be 5");
        assertThat(here.line.circuit()).isEqualTo("CLOSED");
        assertThat(stub.puts()).hasSize(2);

        here.queue.change("p1", entry -> entry.retried(here.queue.now()));
        here.sends();
        agreed(shrimp("p1"));
        assertThat(stub.puts().getLast().key())
                .as("another request, so that the refusal is not repeated")
                .isEqualTo("p1-2");
    }

    @Test
    void a_refused_product_that_changes_is_tried_with_its_new_state() {
        stub.next(Manner.REFUSES);
        here.wants(shrimp("p1"));
        here.sends();

        here.wants(starred(shrimp("p1"), 5));
        here.sends();

        agreed(starred(shrimp("p1"), 5));
    }

    @Test
    void the_newest_state_wins_and_what_was_overtaken_is_never_sent() {
        stub.next(Manner.FAILS);
        here.wants(shrimp("p1"));
        here.sends();
        here.wants(starred(shrimp("p1"), 3));
        here.wants(starred(shrimp("p1"), 5));
        clock.advance(Instance.LONGER_THAN_ANY_PAUSE);
        here.sends();

        agreed(starred(shrimp("p1"), 5));
        assertThat(stub.puts()).hasSize(2).noneMatch(put -> put.body().contains("\"ocop_star\":3"));
    }

    @Test
    void what_changes_while_it_is_being_sent_is_sent_again() {
        here.wants(shrimp("p1"));
        stub.usually(() -> {
            here.wants(starred(shrimp("p1"), 5));
            return Manner.GOOD;
        });
        here.sends();

        agreed(starred(shrimp("p1"), 5));
        assertThat(stub.puts()).hasSize(2);
    }

    @Test
    void a_change_that_is_taken_back_before_it_was_sent_is_not_sent() {
        here.wants(shrimp("p1"));
        here.sends();
        here.wants(starred(shrimp("p1"), 5));
        here.wants(shrimp("p1"));
        here.sends();

        assertThat(here.entry("p1").state()).isEqualTo(State.AGREED);
        assertThat(stub.puts()).hasSize(1);
    }

    @Test
    void a_change_that_is_taken_back_when_it_may_have_arrived_is_taken_back_there_too() {
        here.wants(shrimp("p1"));
        here.sends();
        here.wants(starred(shrimp("p1"), 5));
        stub.next(Manner.TAKES_AND_CUTS);
        here.sends();
        here.wants(shrimp("p1"));
        clock.advance(Instance.LONGER_THAN_ANY_PAUSE);
        here.sends();

        agreed(shrimp("p1"));
    }

    @Test
    void what_somebody_has_changed_there_is_put_right() {
        here.wants(shrimp("p1"));
        here.sends();
        stub.edited("p1", "{\"id\": \"p1\", \"name\": \"Tôm\"}");
        here.wants(starred(shrimp("p1"), 5));
        here.sends();

        agreed(starred(shrimp("p1"), 5));
        assertThat(stub.puts()).extracting(Received::ifMatch).containsExactly(null, "\"1\"", "\"2\"");
    }

    @Test
    void what_was_changed_there_behind_our_back_is_put_right_when_the_office_has_it_sent() {
        here.wants(shrimp("p1"));
        here.sends();
        stub.edited("p1", "{\"id\": \"p1\", \"name\": \"Tôm\"}");

        here.queue.change("p1", entry -> entry.retried(here.queue.now()));
        here.sends();

        agreed(shrimp("p1"));
    }

    @Test
    void a_dispute_without_end_is_for_people() {
        stub.usually(Manner.DISPUTES);
        here.wants(shrimp("p1"));
        for (int i = 0; i < 10; i++) {
            here.sends();
            clock.advance(Instance.LONGER_THAN_ANY_PAUSE);
        }

        assertThat(here.entry("p1").state()).isEqualTo(State.REFUSED);
        assertThat(here.entry("p1").answer()).isEqualTo("409 certificate belongs to another product");
        assertThat(stub.puts()).hasSize(5);
    }

    @Test
    void the_circuit_opens_after_failures_lets_one_call_probe_and_closes_again() {
        stub.usually(Manner.FAILS);
        NationalRecord[] six =
                IntStream.range(0, 6).mapToObj(i -> shrimp("p" + i)).toArray(NationalRecord[]::new);
        here.wants(six);
        here.sends();
        assertThat(here.line.circuit()).isEqualTo("OPEN");
        assertThat(stub.puts()).hasSize(3);
        here.sends();
        assertThat(stub.puts()).as("left alone").hasSize(3);
        assertThat(here.entry("p5").attempts()).isZero();

        clock.advance(Duration.ofSeconds(61));
        here.sends();
        assertThat(stub.puts()).as("one probe").hasSize(4);
        assertThat(here.line.circuit()).isEqualTo("OPEN");

        stub.usually(Manner.GOOD);
        clock.advance(Instance.LONGER_THAN_ANY_PAUSE);
        here.sends();
        assertThat(here.line.circuit()).isEqualTo("CLOSED");
        agreed(six);
    }

    @Test
    void what_an_instance_had_taken_when_it_died_is_sent_by_another_with_the_same_key() {
        here.wants(shrimp("p1"));
        Entry taken = here.queue.due(1).getFirst();
        assertThat(here.queue.claim(taken, Duration.ofSeconds(2))).isPresent();
        new Sender(here.line).send(taken);
        here.close();

        Instance other = instance();
        other.sends();
        assertThat(stub.puts()).hasSize(1);
        clock.advance(Duration.ofSeconds(3));
        other.sends();

        assertThat(other.entry("p1").state()).isEqualTo(State.AGREED);
        assertThat(stub.puts()).extracting(Received::key).containsExactly("p1-1", "p1-1");
        assertThat(stub.held("p1").map(Held::version)).contains(1);
    }

    @Test
    void two_instances_together_send_each_product_once() {
        Instance other = instance();
        NationalRecord[] all =
                IntStream.range(0, 40).mapToObj(i -> shrimp("p" + i)).toArray(NationalRecord[]::new);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> here.wants(all)),
                        CompletableFuture.runAsync(() -> other.wants(all)))
                .join();
        while (here.queue.count(State.AGREED) < all.length) {
            CompletableFuture.allOf(CompletableFuture.runAsync(here::sends), CompletableFuture.runAsync(other::sends))
                    .join();
        }

        assertThat(stub.puts()).hasSize(all.length);
        agreed(all);
    }

    @Test
    void a_token_is_got_once_and_anew_when_it_is_no_longer_known_and_no_record_is_blamed() {
        String secret = "bí-mật:+/=";
        var settings = Instance.settings(stub.endpoint(), stub.tokenUrl(), "ca-mau", secret);
        try (Instance known = new Instance(database, settings, clock)) {
            stub.letsIn("first");
            known.wants(shrimp("p1"), shrimp("p2"));
            known.sends();
            assertThat(stub.puts()).extracting(Received::authorization).containsOnly("Bearer first");

            stub.letsIn("second");
            known.wants(shrimp("p3"));
            known.sends();
            assertThat(known.entry("p3").state()).isEqualTo(State.PENDING);
            clock.advance(Instance.LONGER_THAN_ANY_PAUSE);
            known.sends();
            agreed(shrimp("p3"));
        }
        assertThat(settings.toString()).doesNotContain(secret);
    }

    @Test
    void whatever_it_does_for_a_while_in_the_end_both_sides_agree() {
        Manner[] manners = {
            Manner.GOOD,
            Manner.GOOD,
            Manner.FAILS,
            Manner.CUTS,
            Manner.TAKES_AND_CUTS,
            Manner.CUTS_MIDWAY,
            Manner.TOO_MANY,
            Manner.SIGN_IN_PAGE,
            Manner.GARBAGE,
            Manner.LATER
        };
        Random chance = new Random(20261123);
        stub.usually(() -> manners[chance.nextInt(manners.length)]);
        Map<String, NationalRecord> newest = new HashMap<>();
        for (int turn = 0; turn < 30; turn++) {
            NationalRecord changed = starred(shrimp("p" + chance.nextInt(4)), 3 + chance.nextInt(3));
            newest.put(changed.id(), changed);
            here.wants(changed);
            clock.advance(Duration.ofMinutes(chance.nextInt(10)));
            here.sends();
        }
        stub.usually(Manner.GOOD);
        for (int i = 0; i < 5; i++) {
            clock.advance(Instance.LONGER_THAN_ANY_PAUSE);
            here.sends();
        }

        agreed(newest.values().toArray(NationalRecord[]::new));
    }

    private void agreed(NationalRecord... records) {
        for (NationalRecord one : records) {
            assertThat(held(one.id())).isEqualTo(NationalJson.write(one));
            assertThat(here.queue.get(one.id()).state()).isEqualTo(State.AGREED);
        }
    }

    private String held(String product) {
        return stub.held(product).map(Held::body).orElse(null);
    }

    private Instance instance() {
        Instance one = new Instance(database, Instance.to(stub.endpoint()), clock);
        open.add(one);
        return one;
    }
}
