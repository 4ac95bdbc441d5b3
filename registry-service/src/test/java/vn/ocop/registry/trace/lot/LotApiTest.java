package vn.ocop.registry.trace.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.trace.lot.TraceFlow.AREAS;
import static vn.ocop.registry.trace.lot.TraceFlow.LOTS;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

@ServiceTest
class LotApiTest {
    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    Api api;
    TraceFlow flow;
    String lot;

    @BeforeEach
    void make() {
        api = Api.at(port);
        flow = new TraceFlow(api, null);
        lot = flow.lot("TK-2601/1");
    }

    @Test
    void the_events_of_a_lot_are_read_in_the_order_they_were_recorded() {
        String area = flow.area("CMU-1");
        flow.recorded(lot, TraceFlow.harvested(area));
        String shipped = flow.recorded(lot, TraceFlow.shipped("Co.opmart Cà Mau", "100"));
        String corrected = flow.recorded(lot, """
                {"step": "SHIPPING", "at": "2026-01-25T14:00:00+07:00", "recipient": "Co.opmart Cà Mau",
                 "quantity": {"amount": 10, "measure": "KGM"},
                 "corrects": {"event": "%s", "kind": "INCORRECT_DATA", "reason": "Ghi nhầm số lượng"}}
                """.formatted(shipped));

        JsonNode read = api.auditor().get(LOTS + "/" + lot).json();

        assertThat(read.get("events").valueStream().map(e -> e.get("step").asString()))
                .containsExactly("HARVESTING", "SHIPPING", "SHIPPING");
        assertThat(read.get("events").get(0).get("inputs").get(0).get("code").asString())
                .isEqualTo("CMU-1");
        assertThat(read.get("events").get(1).get("correctedBy").asString()).isEqualTo(corrected);
        assertThat(read.get("head").get("count").asInt()).isEqualTo(3);
        assertThat(read.get("quantity").get("amount").decimalValue()).isEqualByComparingTo("120.5");
    }

    @Test
    void an_officer_of_the_commune_who_also_makes_something_writes_no_lots_of_its_neighbours() {
        Api neighbour = api.as(TestTokens.as("both")
                .roles("commune", "producer")
                .units("32236@2025-06-30")
                .entities("another"));
        String area = flow.area("CMU-7");

        assertThat(neighbour.get(LOTS + "/" + lot).status()).isEqualTo(200);
        assertThat(neighbour
                        .post(LOTS, "{\"productId\":\"" + flow.product + "\"}")
                        .rule())
                .isEqualTo("not-your-entity");
        assertThat(neighbour
                        .post(LOTS + "/" + lot + "/events", TraceFlow.harvested(area))
                        .rule())
                .isEqualTo("not-your-entity");
        assertThat(neighbour
                        .ifMatch(1)
                        .post(LOTS + "/" + lot + "/recall", "{\"namesRecipients\":false}")
                        .rule())
                .isEqualTo("not-your-entity");
        assertThat(neighbour
                        .post(AREAS, "{\"entityId\":\"" + flow.entity + "\"}")
                        .rule())
                .isEqualTo("not-your-entity");
    }

    @Test
    void events_that_come_at_the_same_moment_are_chained_one_after_the_other() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Integer>) () -> flow.record(lot, TraceFlow.shipped("Đại lý " + i, "1"))
                            .status())
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        JsonNode found = flow.verification(lot);
        assertThat(found.get("intact").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.get("events").asInt()).isEqualTo(4);
    }

    @Test
    void a_repeated_recording_is_one_event() {
        Api repeating = flow.producer.with("Idempotency-Key", UUID.randomUUID().toString());

        String first =
                repeating.post(LOTS + "/" + lot + "/events", TraceFlow.tested()).text();
        String second =
                repeating.post(LOTS + "/" + lot + "/events", TraceFlow.tested()).text();

        assertThat(second).isEqualTo(first);
        assertThat(flow.verification(lot).get("events").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"step\":\"SHIPPING\",\"at\":\"2026-01-25T14:00:00+07:00\"} | recipient required, quantity required",
                "{\"step\":\"PACKING\",\"at\":\"2126-01-25T14:00:00+07:00\"} | at not-in-the-future",
                "{\"step\":\"PACKING\",\"at\":\"2026-01-25\"} | at moment",
                "{\"step\":\"PACKING\"} | at required",
                "{\"at\":\"2026-01-25T14:00:00+07:00\"} | step required",
                "{\"step\":\"RECALLING\",\"at\":\"2026-01-25T14:00:00+07:00\"} | step by-recall-only",
                "{\"step\":\"INSPECTING\",\"at\":\"2026-01-25T14:00:00+07:00\"} | tests required",
                "{\"step\":\"TRANSFORMING\",\"at\":\"2026-01-25T14:00:00+07:00\"} | inputs required",
                "{\"step\":\"PACKING\",\"at\":\"2026-01-25T14:00:00+07:00\",\"inputs\":[{\"area\":\"x\"}]}"
                        + " | inputs only-made-of, inputs[0].area unknown",
                "{\"step\":\"PACKING\",\"at\":\"2026-01-25T14:00:00+07:00\",\"recipient\":\"A\"}"
                        + " | recipient only-shipped",
                "{\"step\":\"PACKING\",\"at\":\"2026-01-25T14:00:00+07:00\",\"unit\":\"x\"} | unit unknown",
                "{\"step\":\"PACKING\",\"at\":\"2026-01-25T14:00:00+07:00\",\"quantity\":"
                        + "{\"amount\":1,\"measure\":\"LTR\"}} | quantity.measure measure-of-lot",
                "{\"step\":\"PACKING\",\"at\":\"2026-01-25T14:00:00+07:00\",\"quantity\":"
                        + "{\"amount\":1e999999999,\"measure\":\"KGM\"}} | quantity.amount quantity",
                "{\"step\":\"PACKING\",\"at\":\"2026-01-25T14:00:00+07:00\",\"corrects\":{}}"
                        + " | corrects.kind required, corrects.event required, corrects.reason required"
            })
    void what_is_wrong_with_an_event_is_told_by_field(String event, String faults) {
        Answer refused = flow.record(lot, event);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(e ->
                                e.get("field").asString() + " " + e.get("rule").asString()))
                .containsExactly(faults.split(", "));
    }

    @Test
    void raw_material_comes_from_an_own_area_while_it_is_valid() {
        String area = flow.area("CMU-1");
        String other = new TraceFlow(api, null).area("CMU-2");

        Answer early = flow.record(lot, TraceFlow.harvested(area).replace("2026-01-18", "2023-01-18"));
        Answer foreign = flow.record(lot, TraceFlow.harvested(other));

        assertThat(early.json().get("errors").get(0).get("rule").asString()).isEqualTo("area-not-valid");
        assertThat(foreign.json().get("errors").get(0).get("rule").asString()).isEqualTo("area-of-other-entity");
    }

    @Test
    void what_an_area_was_called_stays_in_the_lot_when_the_area_is_described_anew() {
        String area = flow.area("CMU-1");
        flow.recorded(lot, TraceFlow.harvested(area));

        Answer changed = flow.producer.ifMatch(1).put(AREAS + "/" + area, """
                {"entityId": "%s", "kind": "FARMING", "name": "Vuông tôm khác", "code": "CMU-9",
                 "unit": "32236@2025-06-30", "grows": "Tôm sú", "validFrom": "2024-01-01"}
                """.formatted(flow.entity));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        JsonNode input = api.auditor().get(LOTS + "/" + lot).json().at("/events/0/inputs/0");
        assertThat(input.get("code").asString()).isEqualTo("CMU-1");
        assertThat(input.get("name").asString()).isEqualTo("Vuông tôm Rạch Gốc");
    }

    @Test
    void a_code_names_one_lot_of_a_product_and_another_of_another_product() {
        Answer again = flow.producer.post(LOTS, """
                {"productId": "%s", "code": "TK-2601/1", "madeOn": "2026-01-21",
                 "quantity": {"amount": 1, "measure": "KGM"}}
                """.formatted(flow.product));

        assertThat(again.status()).isEqualTo(409);
        assertThat(new TraceFlow(api, null).lot("TK-2601/1")).isNotEqualTo(lot);
    }

    @Test
    void only_its_producer_and_officers_in_charge_read_a_lot_and_only_producer_and_office_write() {
        String path = LOTS + "/" + lot;
        Api stranger = api.producerOf(UUID.randomUUID().toString());

        assertThat(api.tanAnTay().get(path).status()).isEqualTo(200);
        assertThat(api.datMui().get(path).status()).isEqualTo(403);
        assertThat(stranger.get(path).rule()).isEqualTo("not-your-entity");
        assertThat(stranger.get(path + "/verification").status()).isEqualTo(403);
        assertThat(stranger.get(path + "/history").status()).isEqualTo(403);
        assertThat(stranger.post(path + "/events", TraceFlow.tested()).rule()).isEqualTo("not-your-entity");
        assertThat(stranger.get(LOTS + "?productId=" + flow.product).status()).isEqualTo(403);
        assertThat(stranger.get(LOTS).status()).isEqualTo(403);
        assertThat(stranger.get(AREAS + "?entityId=" + flow.entity).status()).isEqualTo(403);
        assertThat(api.tanAnTay().post(path + "/events", TraceFlow.tested()).rule())
                .isEqualTo("not-permitted");
        assertThat(api.office().post(path + "/events", TraceFlow.tested()).status())
                .isEqualTo(201);
        assertThat(flow.producer.get(LOTS + "?productId=" + flow.product).json().get("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "lots, keys.productId, keys.byDay",
        "lots, keys.entityCode, ",
        "lots, keys.gtinCode, ",
        "lots, keys.code, ",
        "lots, keys.inputLots, ",
        "lots, keys.recallState, keys.recalledAt",
        "growing_areas, keys.entityId, keys.byName",
        "growing_areas, keys.code, keys.byName",
        "growing_areas, keys.areaCode, ",
        "lots, changedAt, changedAt",
        "trace_anchors, state.heads.lot, "
    })
    void behind_each_question_stands_an_index_that_also_orders(String collection, String key, String order) {
        Document find = new Document("find", collection).append("filter", new BsonDocument(key, new BsonString("x")));
        if (order != null) {
            find.append("sort", new Document(order, 1)).append("limit", 51);
        }

        String plan = database.runCommand(new Document("explain", find).append("verbosity", "executionStats"))
                .get("queryPlanner", Document.class)
                .toJson();

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
        if (order != null) {
            assertThat(plan).doesNotContain("\"SORT\"");
        }
    }
}
