package vn.ocop.trade.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Published;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;

/** Sales as they are reported, corrected and cancelled over HTTP, and told to others. */
@TradeServiceTest
class SaleApiTest {
    private static final String PATH = "/api/trade/v1/sales";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    @Autowired
    Sales sales;

    private Neighbours neighbours;
    private EntityState maker;
    private ProductState shrimp;
    private Api producer;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours = new Neighbours(prefix, port);
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
        shrimp = neighbours.rated(maker, "Tôm khô Tân Phát Lợi", 1, 4, LocalDate.of(2028, 12, 31));
        producer = Api.at(port).producerOf(maker.id());
        // The entity is known some moments after its product at the latest.
        await().until(() -> report(producer, "2020-01-01", "2020-01-31", 1).status() == 201);
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void every_revision_is_told_under_the_key_of_the_entity_and_kept_with_its_reason() {
        Answer sale = report(producer, "2026-10-01", "2026-10-31", 1_000_000);
        Answer corrected = correct(producer, sale, 1, 900_000);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        Answer cancelled = producer.ifMatch(2).post(PATH + "/" + sale.id() + "/cancel", "{\"reason\":\"Ghi hai lần\"}");
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);

        List<Published> told = await().until(() -> toldOf(sale.id()), some -> some.size() >= 3);

        assertThat(told).extracting(Published::key).containsOnly(maker.id());
        assertThat(told).extracting(one -> one.header("ce_partitionkey")).containsOnly(maker.id());
        assertThat(told).extracting(Published::type).containsOnly("sale-recorded");
        assertThat(told).extracting(Published::version).containsExactly(1L, 2L, 3L);
        assertThat(told).allSatisfy(one -> assertThat(one.faults()).isEmpty());
        assertThat(told)
                .extracting(one -> one.data().at("/sale/revision").asInt() + " "
                        + one.data().at("/sale/value").asLong() + " "
                        + one.data().at("/sale/state").asString())
                .containsExactly("1 1000000 RECORDED", "2 900000 RECORDED", "3 900000 CANCELLED");
        JsonNode history =
                producer.get(PATH + "/" + sale.id() + "/history").json().get("items");
        assertThat(history.valueStream().map(one -> one.path("reason").asString("")))
                .containsExactly("", "Đếm lại kho", "Ghi hai lần");
        assertThat(history.get(0).at("/data/sale/value").asLong()).isEqualTo(1_000_000);
    }

    @Test
    void the_same_told_twice_is_refused_with_the_name_of_the_other_until_that_is_cancelled() {
        Answer first = report(producer, "2026-10-01", "2026-10-31", 1);

        Answer again = report(producer, "2026-10-01", "2026-10-31", 2);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.rule()).isEqualTo("sale-told");
        assertThat(again.text()).contains(first.id());
        producer.ifMatch(1).post(PATH + "/" + first.id() + "/cancel", "{\"reason\":\"Ghi nhầm\"}");
        assertThat(report(producer, "2026-10-01", "2026-10-31", 2).status()).isEqualTo(201);
    }

    @Test
    void periods_that_have_days_in_common_are_taken_and_named() {
        Answer month = report(producer, "2026-10-01", "2026-10-31", 1);

        Answer week = report(producer, "2026-10-26", "2026-11-01", 2);
        Answer after = report(producer, "2026-11-02", "2026-11-08", 2);

        assertThat(week.json().get("overlaps").valueStream().map(JsonNode::asString))
                .containsExactly(month.id());
        assertThat(after.json().get("overlaps")).isEmpty();
    }

    @Test
    void a_repeated_request_with_its_key_makes_one_sale() {
        Api keyed = producer.with("Idempotency-Key", "sale-" + shrimp.id());

        Answer first = report(keyed, "2026-09-01", "2026-09-30", 5);
        Answer second = report(keyed, "2026-09-01", "2026-09-30", 5);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void who_speaks_for_an_entity_reports_for_it_and_nobody_else_does_or_sees_it() {
        Answer own = report(producer, "2026-08-01", "2026-08-31", 5);
        Api stranger = Api.at(port).producerOf("another");

        assertThat(report(stranger, "2026-07-01", "2026-07-31", 5).rule()).isEqualTo("not-your-entity");
        assertThat(stranger.get(PATH + "/" + own.id()).status()).isEqualTo(403);
        assertThat(stranger.get(PATH + "?entity=" + maker.id()).json().get("items"))
                .isEmpty();
        assertThat(correct(stranger, own, 1, 6).status()).isEqualTo(403);
        assertThat(report(Api.at(port).datMui(), "2026-07-01", "2026-07-31", 5).status())
                .isEqualTo(201);
        assertThat(report(Api.at(port).office(), "2026-06-01", "2026-06-30", 5).status())
                .isEqualTo(201);
        assertThat(Api.at(port).auditor().get(PATH + "/" + own.id()).status()).isEqualTo(200);
        assertThat(ids(Api.at(port).datMui().get(PATH + "?product=" + shrimp.id() + "&from=2026-08-01&to=2026-08-31")))
                .containsExactly(own.id());
    }

    @Test
    void a_product_of_somebody_else_and_a_stale_correction_are_refused() {
        ProductState other = neighbours.product(neighbours.cooperative("HTX Chí Tâm"), "Mắm ba khía", 1);
        Answer sale = report(producer, "2026-05-01", "2026-05-31", 5);
        assertThat(correct(producer, sale, 1, 6).status()).isEqualTo(200);

        assertThat(correct(producer, sale, 1, 7).status()).isEqualTo(412);
        Answer wrong = producer.post(PATH, body("2026-04-01", "2026-04-30", 5).replace(shrimp.id(), other.id()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("not-of-entity");
    }

    @Test
    void pages_go_on_where_the_one_before_ended() {
        List<String> all = List.of("2026-03-31", "2026-02-28", "2026-01-31").stream()
                .map(last -> report(producer, "2026-01-01", last, 5).id())
                .toList();
        String list = PATH + "?entity=" + maker.id() + "&from=2026-01-01&to=2026-03-31&limit=2";

        Answer first = producer.get(list);
        Answer second =
                producer.get(list + "&cursor=" + first.json().get("next").asString());

        assertThat(ids(first)).isEqualTo(all.subList(0, 2));
        assertThat(ids(second)).isEqualTo(all.subList(2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entity", "product", "channel", "kind", "scope", "locality", "units", "source", "state"})
    void every_filter_has_an_index_that_gives_the_order_too(String key) {
        Document plan = sales.collection()
                .withDocumentClass(Document.class)
                .find(Filters.and(Filters.eq("keys." + key, "x"), Filters.gte("keys.byDay", "2026-01-01")))
                .sort(Sorts.descending("keys.byDay"))
                .explain(ExplainVerbosity.QUERY_PLANNER);

        assertThat(plan.toJson())
                .contains("IXSCAN", "keys." + key + "_keys.byDay")
                .doesNotContain("COLLSCAN");
        // An entity has several units, and an index over several values gives no order.
        if (!key.equals("units")) {
            assertThat(plan.toJson()).doesNotContain("\"SORT\"");
        }
    }

    private List<Published> toldOf(String saleId) {
        return Published.on(prefix + Topics.TRADE_ENTITY).stream()
                .filter(one -> one.header("ce_subject").equals(saleId))
                .toList();
    }

    private Answer report(Api by, String from, String to, long value) {
        return by.post(PATH, body(from, to, value));
    }

    private Answer correct(Api by, Answer sale, long version, long value) {
        JsonNode said = sale.json();
        return by.ifMatch(version)
                .put(
                        PATH + "/" + sale.id(),
                        body(said.get("from").asString(), said.get("to").asString(), value)
                                .replace("{", "{\"reason\":\"Đếm lại kho\","));
    }

    private String body(String from, String to, long value) {
        return """
                {"entityId":"%s","productId":"%s","scope":"OUTSIDE","from":"%s","to":"%s",
                 "quantity":12.5,"unit":"kg","value":%d}
                """.formatted(maker.id(), shrimp.id(), from, to, value);
    }

    private static List<String> ids(Answer list) {
        return list.json()
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }
}
