package vn.ocop.trade.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.Scope;
import vn.ocop.trade.TradeServiceTest;

/** Contracts over HTTP, and the sales that follow from their deliveries. */
@TradeServiceTest
class ContractApiTest {
    private static final String PATH = "/api/trade/v1/contracts";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    @Autowired
    Contracts contracts;

    private Neighbours neighbours;
    private EntityState maker;
    private ProductState shrimp;
    private Api trade;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours = new Neighbours(prefix, port);
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
        shrimp = neighbours.product(maker, "Tôm khô Tân Phát Lợi", 1);
        trade = Api.at(port).office();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_delivery_is_turned_into_one_sale_that_says_where_it_comes_from() {
        String contract = signed("2026-09-01").id();
        Answer delivered = trade.post(PATH + "/" + contract + "/deliveries", delivery("2026-09-20", 600));
        assertThat(delivered.status()).as(delivered.text()).isEqualTo(201);
        String delivery = delivered.json().at("/deliveries/0/id").asString();
        String sell = PATH + "/" + contract + "/deliveries/" + delivery + "/sale";

        Answer sold = trade.ifMatch(2).post(sell, "");
        Answer again = trade.ifMatch(3).post(sell, "");

        assertThat(again.rule()).isEqualTo("delivery-sold");
        String saleId = sold.json().at("/deliveries/0/saleId").asString();
        await().until(() -> trade.get("/api/trade/v1/sales/" + saleId).status() == 200);
        JsonNode sales =
                trade.get("/api/trade/v1/sales?entity=" + maker.id()).json().get("items");
        assertThat(sales).hasSize(1);
        assertThat(sales.get(0).get("source").asString()).isEqualTo("CONTRACT");
        assertThat(sales.get(0).get("origin").asString()).isEqualTo(delivery);
        assertThat(sales.get(0).get("value").asLong()).isEqualTo(600);
        assertThat(sales.get(0).get("scope").asString()).isEqualTo("OUTSIDE");
    }

    @Test
    void a_sale_that_was_made_before_a_crash_is_not_made_again_when_the_event_comes_once_more() {
        String contract = signed("2026-09-01").id();
        Answer delivered = trade.post(PATH + "/" + contract + "/deliveries", delivery("2026-09-20", 600));
        String delivery = delivered.json().at("/deliveries/0/id").asString();
        trade.ifMatch(2).post(PATH + "/" + contract + "/deliveries/" + delivery + "/sale", "");
        String sales = "/api/trade/v1/sales?entity=" + maker.id();
        await().until(() -> trade.get(sales).json().get("items").size() == 1);
        // As if the process had died after the sale was stored and before the event left the outbox.
        var collection = contracts.all().collection();
        Document event = new Document("version", 3L)
                .append("type", "delivery-sold")
                .append("at", clock.instant())
                .append("by", "office")
                .append("agency", "")
                .append("reason", null)
                .append(
                        "data",
                        "{\"deliveryId\":\"%s\",\"saleId\":\"%s\"}"
                                .formatted(
                                        delivery,
                                        trade.get(sales)
                                                .json()
                                                .at("/items/0/id")
                                                .asString()));
        await().until(() -> outbox(contract).isEmpty());
        collection.updateOne(
                Filters.eq(contract),
                Updates.combine(
                        Updates.push("outbox", event),
                        Updates.set("pendingSince", clock.instant().minusSeconds(60))));

        await().until(() -> outbox(contract).isEmpty());

        assertThat(trade.get(sales).json().get("items")).hasSize(1);
    }

    private List<?> outbox(String contract) {
        return contracts.all().collection().find(Filters.eq(contract)).first().getArray("outbox");
    }

    @Test
    void a_milestone_is_overdue_from_the_day_after_its_own_until_it_is_met() {
        Answer contract = signed("2026-09-01");
        String overdue = PATH + "?overdue=true&entity=" + maker.id();
        assertThat(trade.get(overdue).json().get("items")).isEmpty();

        clock.set(Instant.parse("2026-12-01T02:00:00Z"));
        assertThat(trade.get(overdue).json().get("items")).hasSize(1);
        assertThat(trade.get(PATH + "/" + contract.id())
                        .json()
                        .at("/progress/0/overdue")
                        .asBoolean())
                .isTrue();

        trade.post(PATH + "/" + contract.id() + "/deliveries", delivery("2026-11-30", 1000));
        assertThat(trade.get(overdue).json().get("items")).isEmpty();
    }

    @Test
    void what_an_entity_signed_is_told_by_its_days_the_earliest_first_in_its_newest_terms() {
        Answer second = signed("2026-10-01");
        Answer first = signed("2026-09-01");
        signed("2026-10-02");
        Answer corrected = trade.ifMatch(1)
                .put(
                        PATH + "/" + second.id(),
                        terms("2026-10-01")
                                .replace("{\"kind\"", "{\"reason\":\"Sai giá\",\"kind\"")
                                .replace("1000,", "900,"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);

        var found = contracts.signedBy(maker.id(), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1));

        assertThat(found).extracting(Contracts.Signed::id).containsExactly(first.id(), second.id());
        assertThat(found.getLast().value()).isEqualByComparingTo("900");
        assertThat(found.getLast().buyer()).isEqualTo("Siêu thị Co.opmart Cần Thơ");
        assertThat(found.getLast().scope()).isEqualTo(Scope.OUTSIDE);
        JsonNode history =
                trade.get(PATH + "/" + second.id() + "/history").json().get("items");
        assertThat(history.get(0).at("/data/terms/value").asLong()).isEqualTo(1000);
        assertThat(history.get(1).get("reason").asString()).isEqualTo("Sai giá");
    }

    @Test
    void a_producer_keeps_its_own_contracts_and_sees_no_others() {
        String contract = signed("2026-09-01").id();
        Api own = Api.at(port).producerOf(maker.id());
        Api stranger = Api.at(port).producerOf("another");

        assertThat(own.get(PATH).json().get("items")).hasSize(1);
        assertThat(stranger.get(PATH).json().get("items")).isEmpty();
        assertThat(stranger.get(PATH + "/" + contract).status()).isEqualTo(403);
        assertThat(own.post(PATH, terms("2026-09-01").replace("{\"kind\"", "{\"needId\":\"none\",\"kind\""))
                        .text())
                .contains("needId");
        assertThat(stranger.post(PATH, terms("2026-09-01")).rule()).isEqualTo("not-your-entity");
        Api officer = Api.at(port)
                .as(TestTokens.as("both")
                        .roles("commune", "producer")
                        .units("32248", "32248@2025-06-30")
                        .entities("another"));
        assertThat(officer.get(PATH + "/" + contract).status()).isEqualTo(200);
        assertThat(officer.post(PATH, terms("2026-09-01")).rule()).isEqualTo("not-your-entity");
        assertThat(officer.ifMatch(1)
                        .post(PATH + "/" + contract + "/ending", "{\"reason\":\"Bên mua rút lui\"}")
                        .rule())
                .isEqualTo("not-your-entity");
        assertThat(Api.at(port)
                        .datMui()
                        .get(PATH + "?entity=" + maker.id())
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(own.ifMatch(1)
                        .post(PATH + "/" + contract + "/ending", "{\"reason\":\"Bên mua rút lui\"}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("ENDED");
    }

    @ParameterizedTest
    @CsvSource({"entity, byDay", "kind, byDay", "state, byDay", "need, byDay", "promotion, byDay", "entity, byDue"})
    void every_filter_has_an_index_that_gives_the_order_too(String key, String order) {
        Document plan = contracts
                .all()
                .collection()
                .withDocumentClass(Document.class)
                .find(Filters.and(Filters.eq("keys." + key, "x"), Filters.lt("keys." + order, "2027-01-01")))
                .sort(Sorts.ascending("keys." + order))
                .explain(ExplainVerbosity.QUERY_PLANNER);

        assertThat(plan.toJson())
                .contains("IXSCAN", "keys." + key + "_keys." + order)
                .doesNotContain("COLLSCAN")
                .doesNotContain("\"SORT\"");
    }

    /** The entity is known some moments after its product at the latest. */
    private Answer signed(String day) {
        return await().until(() -> trade.post(PATH, terms(day)), answer -> answer.status() == 201);
    }

    private String terms(String signedOn) {
        return """
                {"kind":"CONTRACT","number":"12/HĐ","buyer":"Siêu thị Co.opmart Cần Thơ","entityId":"%s",
                 "scope":"OUTSIDE","signedOn":"%s","value":1000,
                 "items":[{"productId":"%s","quantity":10,"unit":"kg"}],
                 "milestones":[{"id":"1","due":"2026-11-30","value":1000}]}
                """.formatted(maker.id(), signedOn, shrimp.id());
    }

    private String delivery(String day, long value) {
        return """
                {"milestoneId":"1","productId":"%s","day":"%s","quantity":6,"unit":"kg","value":%d}
                """.formatted(shrimp.id(), day, value);
    }
}
