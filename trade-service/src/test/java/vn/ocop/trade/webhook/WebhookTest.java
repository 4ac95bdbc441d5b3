package vn.ocop.trade.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductListed;
import vn.ocop.events.ProductState;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.OtherService;
import vn.ocop.testing.TestTokens;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;
import vn.ocop.trade.market.Shelves;
import vn.ocop.trade.webhook.PartnerStub.Manner;
import vn.ocop.trade.webhook.PartnerStub.Received;

/** Partners are told once, in order and signed, and none waits for another. */
@TradeServiceTest
class WebhookTest {
    private static final String PATH = "/api/trade/v1/partners";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MongoDatabase database;

    @Autowired
    Clock clock;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private final List<AutoCloseable> open = new ArrayList<>();
    private OtherService market;
    private Api trade;

    @BeforeEach
    void open() {
        market = new OtherService(prefix + Topics.TRADE_PRODUCT);
        open.add(market);
        trade = Api.at(port).as(TestTokens.as("trade").roles("trade"));
    }

    @AfterEach
    void close() throws Exception {
        // Nobody of another test is told of the events of the next one.
        trade.get(PATH + "?limit=200").json().get("items").forEach(partner -> {
            if (!partner.get("state").asString().equals("ENDED")) {
                trade.ifMatch(partner.get("version").asLong())
                        .delete(PATH + "/" + partner.get("id").asString());
            }
        });
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void an_event_comes_as_a_signed_cloud_event_and_once_though_the_bus_has_it_twice() throws Exception {
        PartnerStub stub = stub();
        String secret = told(stub, "Sàn Buudien").secret();
        String product = id();

        list(product, 1);
        list(product, 1);
        list(product, 2);
        await().until(() -> stub.received().size() >= 2);
        deliveredAll(stub, 2);

        assertThat(stub.received()).extracting(Received::id).containsExactly(product + ":1", product + ":2");
        Received first = stub.received().getFirst();
        assertThat(Receiver.isGenuine(
                        first.id(), first.timestamp(), first.signature(), first.body(), secret, clock.instant()))
                .isTrue();
        assertThat(first.contentType()).startsWith("application/cloudevents+json");
        JsonNode event = JSON.readTree(first.body());
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("type").asString()).isEqualTo("product-listed");
        assertThat(event.get("subject").asString()).isEqualTo(product);
        assertThat(event.get("aggregateversion").asLong()).isEqualTo(1);
        assertThat(event.at("/data/market/listings/0/channel").asString()).isEqualTo("Co.opmart Cà Mau");
        assertThat(event.at("/data/market/listings/0/priceFrom").asLong()).isEqualTo(650_000);
    }

    @Test
    void a_revocation_reaches_the_partner_once_though_it_is_told_twice_and_an_older_rating_after_it() {
        Neighbours neighbours = new Neighbours(prefix, port);
        open.add(neighbours);
        Shelves shelves = new Shelves(Api.at(port));
        ProductState product = neighbours.rated(
                neighbours.cooperative("HTX Tân Phát Lợi"), "Tôm khô", 1, 4, LocalDate.of(2028, 12, 31));
        PartnerStub stub = stub();
        told(stub, "Sàn thu hồi");
        for (String kind : List.of("SUPERMARKET", "CONVENIENCE_STORE", "E_COMMERCE")) {
            shelves.listed(product.id(), shelves.channel("Kênh", kind, 3));
        }
        await().until(() -> stub.taken().size() == 3);

        neighbours.revoke(product, 3);
        neighbours.revoke(product, 3);
        neighbours.rate(product, 2, 4, LocalDate.of(2028, 12, 31));
        await().atMost(Duration.ofSeconds(5)).until(() -> stub.taken().size() == 4);
        deliveredAll(stub, 4);

        JsonNode event = JSON.readTree(stub.received().getLast().body());
        assertThat(event.get("type").asString()).isEqualTo("product-delisted");
        assertThat(event.at("/data/reason").asString()).isEqualTo("REVOKED");
        assertThat(event.at("/data/ended").size()).isEqualTo(3);
        assertThat(event.at("/data/market/listings").size()).isZero();
    }

    @Test
    void a_partner_that_hangs_delays_no_other() {
        PartnerStub hanging = stub();
        PartnerStub good = stub();
        hanging.has(Manner.HANGS);
        told(hanging, "Sàn treo");
        told(good, "Sàn tốt");
        List<String> products = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            products.add(id());
            list(products.getLast(), 1);
        }

        // One after the other, the ten would wait half a minute for the partner that hangs.
        await().atMost(Duration.ofSeconds(10)).until(() -> good.taken().size() == 10);

        assertThat(hanging.received()).isNotEmpty();
        assertThat(hanging.taken()).isEmpty();
        assertThat(good.taken())
                .containsExactlyInAnyOrderElementsOf(
                        products.stream().map(product -> product + ":1").toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "CUTS", "REDIRECTS", "HANGS", "DRIPS"})
    void only_an_answer_of_success_is_one(Manner manner) {
        PartnerStub elsewhere = stub();
        PartnerStub stub = stub();
        stub.redirectsTo(elsewhere.url());
        stub.has(manner);
        Registered partner = told(stub, "Sàn " + manner);
        String product = id();

        list(product, 1);
        await().until(() -> delivery(partner, product, 1).has("answer"));
        assertThat(delivery(partner, product, 1).get("state").asString()).isEqualTo("PENDING");
        stub.has(Manner.GOOD);
        await().until(() -> state(partner, product, 1).equals("DELIVERED"));

        assertThat(stub.taken()).containsExactly(product + ":1");
        assertThat(elsewhere.received()).isEmpty();
    }

    @Test
    void the_events_of_a_product_keep_their_order_and_another_product_goes_past_them() {
        PartnerStub stub = stub();
        Registered partner = told(stub, "Sàn thứ tự");
        String stuck = id();
        String other = id();
        stub.hasOnlyTowards(Manner.FAILS, one -> one.id().startsWith(stuck));

        list(stuck, 1);
        list(stuck, 2);
        list(other, 1);
        await().until(() -> stub.taken().contains(other + ":1"));
        assertThat(stub.received()).extracting(Received::id).doesNotContain(stuck + ":2");
        stub.has(Manner.GOOD);
        await().until(() -> state(partner, stuck, 2).equals("DELIVERED"));

        assertThat(stub.taken()).containsExactly(other + ":1", stuck + ":1", stuck + ":2");
    }

    @Test
    void what_was_tried_too_often_is_dead_and_can_be_replayed_or_given_up() {
        PartnerStub stub = stub();
        Registered partner = told(stub, "Sàn hỏng");
        String first = id();
        String second = id();
        String kept = id();
        list(kept, 1);
        await().until(() -> state(partner, kept, 1).equals("DELIVERED"));
        stub.has(Manner.FAILS);
        list(first, 1);
        list(second, 1);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> state(partner, first, 1).equals("DEAD")
                        && state(partner, second, 1).equals("DEAD"));
        assertThat(delivery(partner, first, 1).get("answer").asString()).isEqualTo("500");
        assertThat(deliveries(partner, "DEAD").size()).isEqualTo(2);

        assertThat(trade.post(path(partner, second, 1) + "/discard", "{}").status())
                .isEqualTo(200);
        assertThat(trade.post(path(partner, second, 1) + "/discard", "{}").rule())
                .isEqualTo("delivery-settled");
        stub.has(Manner.GOOD);
        assertThat(trade.post(path(partner, first, 1) + "/replay", "{}").status())
                .isEqualTo(200);
        await().until(() -> state(partner, first, 1).equals("DELIVERED"));
        assertThat(state(partner, second, 1)).isEqualTo("DISCARDED");

        Api.Answer replayed = trade.post(PATH + "/" + partner.id() + "/replay", "{\"from\":\"2020-01-01T00:00:00Z\"}");
        assertThat(replayed.json().get("deliveries").asLong()).isEqualTo(3);
        await().until(() -> deliveries(partner, "DELIVERED").size() == 3);
        assertThat(stub.taken()).filteredOn(id -> id.equals(first + ":1")).hasSize(2);
    }

    @Test
    void a_partner_that_is_gone_is_paused_and_its_events_wait() {
        PartnerStub stub = stub();
        Registered partner = told(stub, "Sàn ngừng");
        stub.has(Manner.GONE);
        String product = id();
        list(product, 1);
        await().until(() -> read(partner).get("state").asString().equals("PAUSED"));
        assertThat(read(partner).get("pause").asString()).isEqualTo("GONE");

        stub.has(Manner.GOOD);
        list(product, 2);
        await().until(() -> deliveries(partner, "PENDING").size() == 2);
        assertThat(stub.taken()).isEmpty();
        resume(partner.id());
        await().until(() -> deliveries(partner, "DELIVERED").size() == 2);

        assertThat(stub.taken()).containsExactly(product + ":1", product + ":2");
    }

    @Test
    void a_secret_is_shown_once_and_stored_sealed() throws Exception {
        PartnerStub stub = stub();
        Registered partner = told(stub, "Sàn bí mật");
        String former = partner.secret();
        String current = rotate(partner.id());
        String product = id();
        list(product, 1);
        await().until(() -> !stub.taken().isEmpty());

        Received came = stub.received().getFirst();
        for (String secret : List.of(former, current)) {
            assertThat(Receiver.isGenuine(
                            came.id(), came.timestamp(), came.signature(), came.body(), secret, clock.instant()))
                    .isTrue();
        }
        BsonDocument stored = database.getCollection("webhook_partners", BsonDocument.class)
                .find(new BsonDocument("_id", new BsonString(partner.id())))
                .first();
        assertThat(stored.toJson())
                .contains("aes-gcm:")
                .doesNotContain(former.substring(6))
                .doesNotContain(current.substring(6));
        assertThat(trade.get(PATH + "/" + partner.id()).text()).doesNotContain("whsec_", "aes-gcm");
        Api.Answer history = trade.get(PATH + "/" + partner.id() + "/history");
        assertThat(history.json().get("items").size()).isEqualTo(4);
        assertThat(history.text()).doesNotContain("whsec_", "aes-gcm");
    }

    @Test
    void a_name_is_taken_once_and_free_again_after_the_end() {
        PartnerStub stub = stub();
        Registered partner = told(stub, "Sàn một tên");

        assertThat(trade.post(PATH, form("SÀN MỘT TÊN", stub.url())).rule()).isEqualTo("duplicate");
        long version = read(partner).get("version").asLong();
        assertThat(trade.ifMatch(version - 1).delete(PATH + "/" + partner.id()).status())
                .isEqualTo(412);
        assertThat(trade.ifMatch(version).delete(PATH + "/" + partner.id()).status())
                .isEqualTo(200);
        assertThat(trade.post(PATH + "/" + partner.id() + "/replay", "{\"from\":\"2020-01-01T00:00:00Z\"}")
                        .rule())
                .isEqualTo("partner-ended");
        assertThat(trade.post(PATH, form("Sàn một tên", stub.url())).status()).isEqualTo(201);
    }

    @Test
    void how_long_the_oldest_has_waited_is_measured() {
        PartnerStub stub = stub();
        stub.has(Manner.FAILS);
        told(stub, "Sàn đo");
        list(id(), 1);
        await().until(() -> !stub.received().isEmpty());

        assertThat(Api.at(port).get("/actuator/prometheus").text())
                .contains("webhook_oldest_seconds", "webhook_attempts_total", "resilience4j_circuitbreaker_state");
    }

    /** A partner that is set going. */
    private record Registered(String id, String secret) {}

    private PartnerStub stub() {
        PartnerStub stub = new PartnerStub();
        open.add(stub);
        return stub;
    }

    private Registered told(PartnerStub stub, String name) {
        Api.Answer answer = trade.post(PATH, form(name, stub.url()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String secret = rotate(answer.id());
        resume(answer.id());
        return new Registered(answer.id(), secret);
    }

    private static String form(String name, String url) {
        return """
                {"name": "%s", "url": "%s", "types": ["product-listed", "product-delisted", "product-promoted"]}
                """.formatted(name, url);
    }

    private String rotate(String id) {
        Api.Answer answer = trade.ifMatch(version(id)).post(PATH + "/" + id + "/secrets", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("secret").asString();
    }

    private void resume(String id) {
        assertThat(trade.ifMatch(version(id))
                        .post(PATH + "/" + id + "/resume", "{}")
                        .status())
                .isEqualTo(200);
    }

    private long version(String id) {
        return trade.get(PATH + "/" + id).json().get("version").asLong();
    }

    private JsonNode read(Registered partner) {
        return trade.get(PATH + "/" + partner.id()).json();
    }

    private void deliveredAll(PartnerStub stub, int count) {
        await().during(Duration.ofMillis(500)).until(() -> stub.received().size() == count);
    }

    private String state(Registered partner, String product, long version) {
        return delivery(partner, product, version).path("state").asString("");
    }

    private JsonNode delivery(Registered partner, String product, long version) {
        for (JsonNode item : deliveries(partner, null)) {
            if (item.get("event").asString().equals(product + ":" + version)) {
                return item;
            }
        }
        return JSON.createObjectNode();
    }

    private JsonNode deliveries(Registered partner, String state) {
        return trade.get(PATH + "/" + partner.id() + "/deliveries?limit=200" + (state == null ? "" : "&state=" + state))
                .json()
                .get("items");
    }

    private static String path(Registered partner, String product, long version) {
        return PATH + "/" + partner.id() + "/deliveries/" + product + ":" + version;
    }

    private void list(String product, long version) {
        MarketState.Listing listing = new MarketState.Listing(
                "l" + version,
                "coopmart",
                "Co.opmart Cà Mau",
                "SUPERMARKET",
                null,
                LocalDate.of(2026, 11, 1),
                null,
                650_000L,
                700_000L);
        market.publish(
                product,
                version,
                "product-listed",
                JSON.writeValueAsString(
                        new ProductListed(listing.id(), new MarketState(product, "htx", List.of(listing), List.of()))));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
