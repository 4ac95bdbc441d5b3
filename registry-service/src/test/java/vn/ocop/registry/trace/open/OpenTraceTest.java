package vn.ocop.registry.trace.open;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.trace.lot.TraceFlow.LOTS;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.trace.lot.TraceFlow;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;

@ServiceTest
class OpenTraceTest {
    private static final String OPEN = "/api/public/v1";
    private static final String GTIN = "4006381333931";

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    Api api;
    TraceFlow flow;
    String code;
    String lot;

    @BeforeEach
    void record() {
        api = Api.at(port);
        flow = new TraceFlow(api, GTIN);
        code = "TK/" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        lot = flow.lot(code);
        flow.recorded(lot, TraceFlow.harvested(flow.area("CMU-1")));
        flow.recorded(lot, TraceFlow.tested());
        flow.recorded(lot, TraceFlow.shipped("Co.opmart Cà Mau", "100"));
    }

    @Test
    void everybody_reads_what_happened_but_neither_who_bought_nor_who_recorded_it() {
        Answer answer = api.get(OPEN + "/lots/" + lot);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode trace = answer.json();
        assertThat(trace.get("intact").asBoolean()).isTrue();
        assertThat(trace.get("product").asString()).isEqualTo("Tôm khô");
        assertThat(trace.at("/steps/0/from/0/code").asString()).isEqualTo("CMU-1");
        assertThat(trace.at("/steps/1/tests/0/paper").asString()).isEqualTo("1234/KQ");
        assertThat(answer.text()).doesNotContain("Co.opmart", "producer.", "Rạch Gốc", "\"100\"");
        assertThat(answer.header("Cache-Control")).contains("max-age=60, public");
        assertThat(api.with("If-None-Match", answer.header("ETag").orElseThrow())
                        .get(OPEN + "/lots/" + lot)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void the_path_of_a_digital_link_leads_to_the_lot() {
        String plain = code.replace('/', '-');
        flow.lot(plain);

        assertThat(api.get(OPEN + "/trace/01/04006381333931/10/" + plain)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo(plain);
        assertThat(api.get(OPEN + "/trace?" + Api.parameter("gtin", GTIN) + "&" + Api.parameter("lot", code))
                        .json()
                        .get("link")
                        .asString())
                .isEqualTo("https://id.gs1.org/01/04006381333931/10/" + code.replace("/", "%2F"));
        assertThat(api.get(OPEN + "/trace/01/04006381333931/10/NONE").status()).isEqualTo(404);
    }

    @Test
    void the_trace_is_an_epcis_document_with_what_was_wrong_declared_so() {
        String area = flow.area("CMU-2");
        String made = flow.recorded(lot, """
                {"step": "TRANSFORMING", "at": "2026-01-20T05:30:00+07:00", "unit": "32236@2025-06-30",
                 "inputs": [{"area": "%s"}]}
                """.formatted(area));
        String wrong = flow.recorded(lot, TraceFlow.shipped("WinMart", "1"));
        flow.recorded(lot, """
                {"corrects": {"event": "%s", "kind": "DID_NOT_OCCUR", "reason": "Xe không chạy"}}
                """.formatted(wrong));

        Answer answer = api.with("Accept", "application/ld+json").get(OPEN + "/lots/" + lot);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/ld+json");
        JsonNode document = answer.json();
        assertThat(document.get("type").asString()).isEqualTo("EPCISDocument");
        assertThat(document.get("schemaVersion").asString()).isEqualTo("2.0");
        JsonNode events = document.at("/epcisBody/eventList");
        assertThat(events).hasSize(5);
        assertThat(events.get(2).get("bizStep").asString()).isEqualTo("shipping");
        assertThat(events.get(2).get("action").asString()).isEqualTo("OBSERVE");
        assertThat(events.get(2).get("eventTimeZoneOffset").asString()).isEqualTo("+07:00");
        assertThat(events.get(3).get("type").asString()).isEqualTo("TransformationEvent");
        assertThat(events.get(3).get("eventID").asString()).isEqualTo("urn:uuid:" + made);
        assertThat(events.get(3).at("/outputQuantityList/0/uom").asString()).isEqualTo("KGM");
        assertThat(events.get(3).at("/sourceList/0/source").asString()).isEqualTo("urn:uuid:" + area);
        assertThat(events.get(4).at("/errorDeclaration/reason").asString()).isEqualTo("did_not_occur");
        assertThat(answer.text()).doesNotContain("WinMart", "Co.opmart");
    }

    @Test
    void a_recall_is_told_first_and_names_who_got_it_only_if_the_office_says_so() {
        String path = LOTS + "/" + lot;
        long version = api.office().get(path).json().get("version").asLong();
        String naming = recall(true);
        assertThat(flow.producer.ifMatch(version).post(path + "/recall", naming).rule())
                .isEqualTo("recall-names-by-office");
        assertThat(api.office().post(path + "/recall", naming).status()).isEqualTo(428);
        assertThat(api.office().ifMatch(version).post(path + "/recall", naming).status())
                .isEqualTo(200);

        Answer open = api.get(OPEN + "/lots/" + lot);
        assertThat(open.text()).startsWith("{\"recall\":");
        assertThat(open.json().at("/recall/state").asString()).isEqualTo("OPEN");
        assertThat(open.json().at("/recall/recipients/0").asString()).isEqualTo("Co.opmart Cà Mau");
        assertThat(api.get(OPEN + "/recalls?state=OPEN&limit=1")
                        .json()
                        .at("/items/0/lot")
                        .asString())
                .isEqualTo(lot);
        assertThat(flow.record(lot, TraceFlow.shipped("WinMart", "1")).rule()).isEqualTo("lot-recalled");

        Answer closed = flow.producer
                .ifMatch(version + 1)
                .post(path + "/recall/close", "{\"result\": \"Đã thu về và tiêu hủy 98 kg\"}");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        JsonNode told = api.get(OPEN + "/recalls?state=CLOSED&limit=1").json().at("/items/0");
        assertThat(told.get("lot").asString()).isEqualTo(lot);
        assertThat(told.get("result").asString()).isEqualTo("Đã thu về và tiêu hủy 98 kg");
        assertThat(told.get("recipients")).isEmpty();
        assertThat(flow.verification(lot).get("intact").asBoolean()).isTrue();
    }

    @Test
    void a_recall_by_the_producer_tells_no_names() {
        String path = LOTS + "/" + lot;
        long version = flow.producer.get(path).json().get("version").asLong();

        flow.producer.ifMatch(version).post(path + "/recall", recall(false));

        Answer open = api.get(OPEN + "/lots/" + lot);
        assertThat(open.json().at("/recall/notice").asString()).isEqualTo("Không dùng lô này");
        assertThat(open.text()).doesNotContain("Co.opmart", "Salmonella vượt");
    }

    @Test
    void who_got_a_lot_is_told_through_the_lots_that_were_made_of_it() {
        String second = flow.lot("CH-" + code);
        flow.recorded(second, """
                {"step": "TRANSFORMING", "at": "2026-01-22T05:30:00+07:00", "inputs": [{"lot": "%s"}]}
                """.formatted(lot));
        flow.recorded(second, TraceFlow.shipped("Bách Hóa Xanh", "7.5"));

        JsonNode told = api.tanAnTay().get(LOTS + "/" + lot + "/distribution").json();

        assertThat(told.get("complete").asBoolean()).isTrue();
        assertThat(told.get("lots").asInt()).isEqualTo(2);
        assertThat(told.get("deliveries").valueStream().map(d -> d.get("recipient")
                        .asString()))
                .containsExactly("Co.opmart Cà Mau", "Bách Hóa Xanh");
        assertThat(told.at("/deliveries/1/quantity/amount").decimalValue()).isEqualByComparingTo("7.5");
        assertThat(api.datMui().get(LOTS + "/" + lot + "/distribution").status())
                .isEqualTo(403);
    }

    @Test
    void a_tampered_trace_tells_everybody_so_and_no_step() {
        database.getCollection("lots").updateOne(eq(lot), Updates.set("state.entries.0.event.place", "Nơi khác"));

        JsonNode trace = api.get(OPEN + "/lots/" + lot).json();

        assertThat(trace.get("intact").asBoolean()).isFalse();
        assertThat(trace.get("steps")).isEmpty();
        assertThat(api.with("Accept", "application/ld+json")
                        .get(OPEN + "/lots/" + lot)
                        .rule())
                .isEqualTo("trace-not-intact");
    }

    @Test
    void a_trace_that_cannot_be_read_any_more_is_told_as_damaged() {
        database.getCollection("lots").updateOne(eq(lot), Updates.set("state.entries.1.event.step", "NONSENSE"));

        assertThat(api.get(OPEN + "/lots/" + lot).rule()).isEqualTo("trace-unreadable");

        database.getCollection("lots").deleteOne(eq(lot));
    }

    private static String recall(boolean names) {
        return """
                {"reason": "Salmonella vượt mức ở mẫu lưu", "notice": "Không dùng lô này", "namesRecipients": %s}
                """.formatted(names);
    }
}
