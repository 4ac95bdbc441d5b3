package vn.ocop.trade.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductState;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;
import vn.ocop.trade.market.Markets;

/** Events over HTTP: who may apply with what, who gets a booth, and what is told of it. */
@TradeServiceTest
class PromotionTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);
    private static final int ROUNDS = 12;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    @Autowired
    Promotions promotions;

    @Autowired
    Markets markets;

    private Neighbours neighbours;
    private EntityState tanPhatLoi;
    private EntityState chiTam;
    private String driedShrimp;
    private String fishSauce;
    private Api api;
    private PromotionFlow fair;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours = new Neighbours(prefix, port);
        tanPhatLoi = neighbours.cooperative("HTX Tân Phát Lợi");
        chiTam = neighbours.cooperative("DNTN Tôm khô Chí Tâm");
        driedShrimp = neighbours
                .rated(tanPhatLoi, "Tôm khô Tân Phát Lợi", 1, 4, LAST_DAY)
                .id();
        fishSauce = neighbours.rated(chiTam, "Tôm khô Chí Tâm", 1, 3, LAST_DAY).id();
        api = Api.at(port);
        fair = new PromotionFlow(api);
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void of_two_officers_who_give_out_the_last_booth_at_the_same_moment_one_gets_it_and_one_is_told_why()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fair.planned(1).opened().applied(tanPhatLoi, driedShrimp).applied(chiTam, fishSauce);

            List<Answer> answers = together(
                    List.of(() -> fair.select(tanPhatLoi, "{}"), () -> fair.select(chiTam, "{\"booth\":null}")));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .extracting(Answer::rule)
                    .containsExactly("no-booth-left");
            assertThat(promotions.get(fair.id).state().participants())
                    .extracting(Application::booth)
                    .containsExactly(1);
        }
    }

    @Test
    void of_two_officers_who_give_out_the_same_booth_at_the_same_moment_one_gets_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fair.planned(9).opened().applied(tanPhatLoi, driedShrimp).applied(chiTam, fishSauce);

            List<Answer> answers = together(List.of(
                    () -> fair.select(tanPhatLoi, "{\"booth\":7}"), () -> fair.select(chiTam, "{\"booth\":7}")));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .extracting(Answer::rule)
                    .containsExactly("booth-taken");
        }
    }

    @Test
    void a_product_must_hold_the_demanded_star_on_all_days_of_the_event() {
        fair.planned(5).opened();
        String low = neighbours.rated(chiTam, "Mắm tôm", 1, 2, LAST_DAY).id();
        String ending = neighbours
                .rated(chiTam, "Khô cá", 1, 4, LocalDate.of(2026, 12, 13))
                .id();
        String none = neighbours.product(chiTam, "Ba khía muối", 1).id();
        fair.applied(tanPhatLoi, driedShrimp);

        for (String product : List.of(low, ending, none)) {
            Answer refused = fair.apply(fair.agency, chiTam, product);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("products[0]", "no-star-then");
        }
        assertThat(fair.apply(fair.agency, chiTam, driedShrimp).text()).contains("not-of-the-entity");
        assertThat(fair.apply(fair.agency, chiTam).rule()).isEqualTo("no-product");
        PromotionFlow.ok(fair.apply(fair.agency, chiTam, fishSauce));
    }

    @Test
    void an_entity_applies_for_itself_and_sees_nobody_else() {
        fair.planned(5).opened().applied(tanPhatLoi, driedShrimp);
        Api producer = api.producerOf(chiTam.id());

        assertThat(fair.apply(producer, tanPhatLoi, driedShrimp).status()).isEqualTo(403);
        assertThat(fair.apply(producer, chiTam, fishSauce).status()).isEqualTo(201);
        assertThat(producer.get(fair.path() + "/applications").json().get("items"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("entityId").asString()).isEqualTo(chiTam.id()));
        String events = "/api/trade/v1/promotion-events?entity=";
        assertThat(producer.get(events + tanPhatLoi.id()).rule()).isEqualTo("not-your-entity");
        assertThat(producer.get(events + chiTam.id()).status()).isEqualTo(200);
        assertThat(producer.post(fair.path() + "/applications/" + tanPhatLoi.id() + "/withdrawal", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        clock.set(Instant.parse("2026-12-01T02:00:00Z"));
        PromotionFlow.ok(producer.post(
                fair.path() + "/applications/" + chiTam.id() + "/withdrawal", "{\"reason\":\"Bận thu hoạch\"}"));
        assertThat(fair.apply(producer, chiTam, fishSauce).rule()).isEqualTo("applications-over");
        assertThat(producer.post(
                                fair.path() + "/applications",
                                "{\"entityId\":\"%s\",\"products\":[\"%s\"],\"lateReason\":\"Mất điện\"}"
                                        .formatted(chiTam.id(), fishSauce))
                        .rule())
                .isEqualTo("late-by-officers-only");
    }

    @Test
    void a_commune_invites_and_applies_for_entities_of_its_units() {
        fair.planned(5).opened().applied(tanPhatLoi, driedShrimp);
        String invitation = "{\"entities\":[\"" + chiTam.id() + "\"]}";
        Api elsewhere = api.as(TestTokens.as("commune.u-minh").roles("commune").units("32044"));

        assertThat(elsewhere.put(fair.path() + "/invitations", invitation).status())
                .isEqualTo(403);
        assertThat(fair.apply(elsewhere, chiTam, fishSauce).status()).isEqualTo(403);
        PromotionFlow.ok(api.datMui().put(fair.path() + "/invitations", invitation));
        PromotionFlow.ok(api.datMui().put(fair.path() + "/invitations", invitation));
        assertThat(fair.read().get("invited").asInt()).isEqualTo(1);
        PromotionFlow.ok(fair.apply(api.datMui(), chiTam, fishSauce));
        assertThat(elsewhere.get(fair.path() + "/applications").json().get("items"))
                .isEmpty();
    }

    @Test
    void an_event_goes_its_way_to_its_results_and_corrections_keep_what_was_told() {
        fair.planned(5).opened().applied(tanPhatLoi, driedShrimp).applied(chiTam, fishSauce);
        fair.selected(tanPhatLoi);
        PromotionFlow.ok(fair.decide(chiTam, "refusal", "{\"reason\":\"Chưa đủ giấy tờ\"}"));
        fair.started();
        Api producer = api.producerOf(tanPhatLoi.id());
        assertThat(fair.report(producer, tanPhatLoi, 4, 9_000_000, null).rule()).isEqualTo("not-over");

        clock.set(Instant.parse("2026-12-14T02:00:00Z"));
        assertThat(fair.step("closing", "{}").rule()).isEqualTo("results-missing");
        PromotionFlow.ok(fair.report(producer, tanPhatLoi, 4, 9_000_000, null));
        fair.closed();
        assertThat(await().until(() -> shown(driedShrimp), some -> !some.isEmpty()))
                .containsExactly(new MarketState.Promotion(
                        fair.id,
                        "Hội chợ sản phẩm OCOP Cà Mau",
                        "FAIR",
                        "PROVINCE",
                        LocalDate.of(2026, 12, 10),
                        LocalDate.of(2026, 12, 14)));
        assertThat(shown(fishSauce)).isEmpty();
        assertThat(fair.report(producer, tanPhatLoi, 5, 9_000_000, null).rule()).isEqualTo("reason-needed");
        PromotionFlow.ok(fair.report(producer, tanPhatLoi, 5, 9_500_000, "Đếm thiếu"));

        JsonNode read = fair.read();
        assertThat(read.get("brought").get("contacts").asInt()).isEqualTo(5);
        assertThat(read.get("brought").get("sales").asLong()).isEqualTo(9_500_000);
        assertThat(read.get("cost").asLong()).isEqualTo(150_000_000);
        assertThat(producer.get(fair.path() + "/results").json().get("items").valueStream())
                .extracting(one -> one.get("superseded").asBoolean())
                .containsExactly(true, false);
        assertThat(fair.agency
                        .get(fair.path() + "/history")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("type").asString()))
                .containsExactly(
                        "planned",
                        "moved",
                        "applied",
                        "applied",
                        "decided",
                        "decided",
                        "moved",
                        "reported",
                        "moved",
                        "reported");
    }

    @Test
    void what_loses_its_star_before_the_start_is_not_shown() {
        ProductState second = neighbours.rated(tanPhatLoi, "Tôm khô loại 1", 1, 4, LAST_DAY);
        fair.planned(5).opened().applied(tanPhatLoi, driedShrimp, second.id()).selected(tanPhatLoi);
        neighbours.revoke(second, 2);
        await().until(() -> api.auditor()
                .get("/api/trade/v1/products/" + second.id())
                .json()
                .path("loss")
                .asString("")
                .equals("REVOKED"));

        fair.started();

        assertThat(promotions.get(fair.id).state().participants().getFirst().shown())
                .extracting(Shown::productId)
                .containsExactly(driedShrimp);
    }

    @Test
    void the_same_request_twice_plans_one_event_and_a_stale_version_changes_none() {
        Api once = fair.agency.with("Idempotency-Key", "fair-" + driedShrimp);
        Answer first = once.post(PromotionFlow.PATH, PromotionFlow.plan(5));
        assertThat(once.post(PromotionFlow.PATH, PromotionFlow.plan(5)).id()).isEqualTo(first.id());
        fair.id = first.id();
        fair.opened();

        assertThat(fair.agency
                        .ifMatch(1)
                        .put(fair.path(), PromotionFlow.plan(6))
                        .status())
                .isEqualTo(412);
        assertThat(fair.agency.put(fair.path(), PromotionFlow.plan(6)).status()).isEqualTo(428);
        PromotionFlow.ok(fair.agency.ifMatch(2).put(fair.path(), PromotionFlow.plan(6)));
        assertThat(fair.step("cancellation", "{}").status()).isEqualTo(422);
        PromotionFlow.ok(fair.step("cancellation", "{\"reason\":\"Mưa bão\"}"));
        assertThat(fair.read().get("reason").asString()).isEqualTo("Mưa bão");
    }

    @Test
    void the_public_sees_what_is_open_and_to_come_and_nobody_who_takes_part() {
        fair.planned(5);
        assertThat(coming()).noneMatch(one -> one.get("id").asString().equals(fair.id));
        fair.opened().applied(tanPhatLoi, driedShrimp);

        assertThat(coming())
                .filteredOn(one -> one.get("id").asString().equals(fair.id))
                .singleElement()
                .satisfies(one -> assertThat(one.propertyNames())
                        .doesNotContain("budget", "cost", "applications", "invited", "taken"));
        clock.set(Instant.parse("2026-12-14T17:00:00Z"));
        assertThat(coming()).noneMatch(one -> one.get("id").asString().equals(fair.id));
    }

    @Test
    void the_list_comes_as_a_file_too() {
        fair.planned(5);

        Answer csv = fair.agency.get(PromotionFlow.PATH + "/export?year=2026&kind=FAIR");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text()).contains(fair.id, "150000000", "Hội chợ sản phẩm OCOP Cà Mau");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "task":"V.1"             | "task":"V.5"             | task
            "booths":5               | "booths":-1              | booths
            "leastStar":3            | "leastStar":6            | leastStar
            "lastDay":"2026-12-14"   | "lastDay":"2026-12-09"   | lastDay
            "2026-11-30"             | "2026-12-11"             | applyUntil
            "amount":120000000       | "amount":120000000.5     | budget.costs[0].amount
            "amount":50000000        | "amount":50000001        | budget.funding
            "weight":60              | "weight":0               | criteria[0].weight
            "unit":"96",             | ''                       | unit
            """)
    void what_can_not_be_planned_is_told_with_its_place(String good, String bad, String field) {
        Answer refused =
                fair.agency.post(PromotionFlow.PATH, PromotionFlow.plan(5).replace(good, bad));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "kind", "task", "scope", "year", "unit", "entity"})
    void behind_each_filter_stands_an_index_that_also_orders(String key) {
        String plan = promotions
                .all()
                .collection()
                .find(Filters.eq("keys." + key, "x"))
                .sort(Sorts.descending("keys.byDay"))
                .explain(Document.class, ExplainVerbosity.QUERY_PLANNER)
                .toJson();

        assertThat(plan).contains("IXSCAN", "keys." + key).doesNotContain("COLLSCAN");
        if (!key.equals("entity")) {
            // An event has several entities; the few events of one entity may be put in order afterwards.
            assertThat(plan).doesNotContain("\"SORT\"");
        }
    }

    @Test
    void the_events_of_an_entity_are_found_by_an_index() {
        String plan = promotions
                .all()
                .collection()
                .find(Participations.filter("x", LAST_DAY.minusYears(1), LAST_DAY))
                .explain(Document.class, ExplainVerbosity.QUERY_PLANNER)
                .toJson();

        // Which of the indexes that fit is the shorter way depends on what else is stored.
        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
    }

    private List<MarketState.Promotion> shown(String productId) {
        return markets.find(productId)
                .map(market -> market.state().promotions())
                .orElse(List.of());
    }

    private List<JsonNode> coming() {
        return api.get("/api/public/v1/promotion-events?limit=200")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = calls.stream()
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
