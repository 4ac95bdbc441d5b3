package vn.ocop.registry.national.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.Paths;
import vn.ocop.registry.national.ARecord;
import vn.ocop.registry.national.NationalJson;
import vn.ocop.registry.national.NationalRecords;
import vn.ocop.registry.national.NationalRegisterStub;
import vn.ocop.registry.national.NationalRegisterStub.Manner;
import vn.ocop.registry.national.RecognisedProduct;
import vn.ocop.registry.national.sending.Entry.State;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Servers;
import vn.ocop.testing.ServiceTest;

/** What happens to products of the register comes to the national register, and nobody else waits for that. */
@ServiceTest
class RegisterToldTest {
    private static final String PATH = "/api/registry/v1/national-register";

    @Autowired
    NationalRecords records;

    @Autowired
    Queue queue;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private final MovableClock clock = MovableClock.at(Instant.now());
    private final LocalDate until = LocalDate.now().plusYears(2);
    private final List<AutoCloseable> open = new ArrayList<>();
    private NationalRegisterStub stub;
    private Instance sender;
    private Looking looking;
    private Api api;

    @BeforeEach
    void open() {
        stub = new NationalRegisterStub();
        var settings = Instance.to(stub.endpoint());
        sender = new Instance(Servers.freshDatabase("national"), settings, clock);
        looking = new Looking(records, sender.queue, () -> {}, null, settings, new Today(clock));
        open.addAll(List.of(stub, sender));
        api = Api.at(port);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void a_recognition_its_change_and_its_end_at_midnight_are_told_each_once() {
        RecognisedProduct product = RecognisedProduct.ofHousehold(api, prefix).rated(4, until);
        told();
        assertThat(held(product).get("ocop_star").asInt()).isEqualTo(4);
        int sent = stub.puts().size();

        told();
        assertThat(stub.puts()).as("nothing has changed").hasSize(sent);

        product.rated(5, until);
        told();
        assertThat(held(product).get("ocop_star").asInt()).isEqualTo(5);

        clock.set(until.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant().minusSeconds(60));
        told();
        assertThat(held(product).get("state").asString()).isEqualTo("VALID");
        clock.advance(Duration.ofMinutes(2));
        told();
        assertThat(held(product).get("state").asString()).isEqualTo("EXPIRED");
        assertThat(stub.puts().stream().filter(put -> put.path().endsWith(product.id())))
                .hasSize(3);
    }

    @Test
    void nobody_waits_for_a_national_register_that_hangs() throws InterruptedException {
        RecognisedProduct product = RecognisedProduct.ofHousehold(api, prefix).rated(4, until);
        looking.look();
        stub.usually(Manner.HANGS);
        Sending sending = new Sending(sender.courier, sender.queue, Instance.to(stub.endpoint()), sender.meters);
        sending.start();
        try {
            await().until(() -> !stub.puts().isEmpty());

            assertThat(api.get(Paths.CATALOGUE + "/" + product.id()).status()).isEqualTo(200);
            product.rated(5, until);
            looking.look();
            assertThat(sender.entry(product.id()).body()).contains("\"ocop_star\":5");
            assertThat(sender.meters.get("national.register.pending").gauge().value())
                    .isPositive();
        } finally {
            sending.stop();
        }
    }

    @Test
    void without_an_endpoint_nothing_is_queued_and_the_state_says_so() {
        JsonNode state = api.auditor().get(PATH + "/state").json();

        assertThat(state.get("configured").asBoolean()).isFalse();
        assertThat(state.has("circuit")).isFalse();
        assertThat(state.get("pending").asInt()).isNotNegative();
    }

    @Test
    void what_waits_and_what_is_refused_is_shown_and_the_office_has_it_sent_again() {
        String refused = UUID.randomUUID().toString();
        String pending = UUID.randomUUID().toString();
        queue.want(List.of(Wanted.of(ARecord.shrimp(refused)), Wanted.of(ARecord.shrimp(pending))));
        queue.change(refused, entry -> entry.refused(entry, "400 ocop_star: must be 5", false, queue.now()));

        JsonNode shown = item(PATH + "/refused?limit=200", refused);
        assertThat(shown.get("answer").asString()).isEqualTo("400 ocop_star: must be 5");
        assertThat(shown.get("name").asString()).isEqualTo("Tôm khô Tân Phát Lợi");
        assertThat(item(PATH + "/pending?limit=200", pending).get("attempts").asInt())
                .isZero();

        assertThat(api.auditor()
                        .post(PATH + "/refused/" + refused + "/retry", "")
                        .status())
                .isEqualTo(403);
        assertThat(api.office()
                        .post(PATH + "/refused/" + refused + "/retry", "")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo(State.PENDING.name());
        assertThat(api.office()
                        .post(PATH + "/refused/" + refused + "/retry", "")
                        .rule())
                .isEqualTo("national-not-refused");
        assertThat(api.office().post(PATH + "/refused/nobody/retry", "").status())
                .isEqualTo(404);
        queue.change(pending, entry -> entry.acknowledged(entry, null, queue.now()));
        assertThat(api.office()
                        .post(PATH + "/products/" + pending + "/send", "")
                        .status())
                .isEqualTo(200);
        assertThat(item(PATH + "/pending?limit=200", pending).get("productId").asString())
                .isEqualTo(pending);
    }

    private void told() {
        looking.look();
        clock.advance(Duration.ofSeconds(1));
        sender.sends();
    }

    private JsonNode held(RecognisedProduct product) {
        return NationalJson.MAPPER.readTree(
                stub.held(product.id()).orElseThrow().body());
    }

    private JsonNode item(String path, String product) {
        return api.auditor()
                .get(path)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("productId").asString().equals(product))
                .findFirst()
                .orElseThrow();
    }
}
