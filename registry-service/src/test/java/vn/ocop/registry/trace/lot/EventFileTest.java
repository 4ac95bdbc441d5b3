package vn.ocop.registry.trace.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.trace.lot.TraceFlow.LOTS;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;

@ServiceTest
class EventFileTest {
    private static final String GOOD = """
            Mã lô;Công đoạn;Thời điểm;Mã vùng;Số lượng;Nơi nhận;Chỉ tiêu;Đạt;Số phiếu;Ngày phiếu;Lô nguyên liệu
            TK-1;Thu hoạch;18/1/2026 5:30;CMU-1;;;;;;;
            TK-1;Kiểm nghiệm;2026-01-21 09:00;;;;Salmonella;Đạt;1234/KQ;21/01/2026;
            TK-1;Xuất hàng;2026-01-25T14:00:00+07:00;;20,5;Co.opmart Cà Mau;;;;;
            TK-2;Chế biến;20/01/2026;;;;;;;;TK-1
            """;

    @LocalServerPort
    int port;

    Api api;
    TraceFlow flow;
    String first;
    String second;
    String path;

    @BeforeEach
    void make() {
        api = Api.at(port);
        flow = new TraceFlow(api, null);
        first = flow.lot("TK-1");
        second = flow.lot("TK-2");
        flow.area("CMU-1");
        path = "/api/registry/v1/products/" + flow.product + "/trace-events";
    }

    @Test
    void a_list_is_recorded_and_the_same_list_again_changes_nothing() {
        JsonNode dry = sent(GOOD, "?dryRun=true");
        assertThat(dry.get("taken").asInt()).as(dry.toString()).isEqualTo(4);
        assertThat(flow.verification(first).get("events").asInt()).isZero();

        JsonNode taken = sent(GOOD, "");
        JsonNode lot = api.office().get(LOTS + "/" + first).json();
        JsonNode again = sent(GOOD, "");

        assertThat(taken.get("taken").asInt()).as(taken.toString()).isEqualTo(4);
        assertThat(taken.get("findings")).isEmpty();
        assertThat(again.get("taken").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(4);
        assertThat(api.office().get(LOTS + "/" + first).json()).isEqualTo(lot);
        assertThat(lot.at("/events/0/at").asString()).isEqualTo("2026-01-17T22:30:00Z");
        assertThat(lot.at("/events/1/tests/0/passed").asBoolean()).isTrue();
        assertThat(lot.at("/events/2/quantity/amount").decimalValue()).isEqualByComparingTo("20.5");
        assertThat(api.office()
                        .get(LOTS + "/" + second)
                        .json()
                        .at("/events/0/inputs/0/lot")
                        .asString())
                .isEqualTo(first);
        assertThat(flow.verification(first).get("intact").asBoolean()).isTrue();
    }

    @Test
    void rows_that_are_not_taken_are_told_with_their_reason_and_the_others_are_taken() {
        JsonNode result = sent("""
                lot,step,time,area,quantity,recipient,test,passed,paper
                TK-9,packing,2026-01-21,,,,,,
                TK-1,flying,2026-01-21,,,,,,
                TK-1,packing,soon,,,,,,
                TK-1,harvesting,2026-01-21,CMU-7,,,,,
                TK-1,shipping,2026-01-21,,1.500,A,,,
                TK-1,shipping,2026-01-21,,100,Co.opmart Cà Mau,,,
                TK-1,shipping,2026-01-22,,100,WinMart,,,
                TK-1,packing,2026-01-21,,,,,,
                TK-1,packing,2026-01-21,,,,,,
                TK-1,inspecting,2026-01-21,,,,Salmonella,maybe,1/KQ
                """, "");

        assertThat(result.get("taken").asInt()).as(result.toString()).isEqualTo(2);
        assertThat(result.get("findings")
                        .valueStream()
                        .map(f -> f.get("row").asInt() + " " + f.path("field").asString("") + " "
                                + f.get("rule").asString()))
                .containsExactly(
                        "2 lot unknown",
                        "3 step unknown",
                        "4 time moment",
                        "5 area unknown",
                        "6 quantity ambiguous-amount",
                        "8  more-out-than-made",
                        "10  duplicate-row",
                        "11 passed unknown");
        assertThat(result.get("findings").valueStream().map(f -> f.get("message")
                        .asString()))
                .noneMatch(String::isBlank);
    }

    @Test
    void a_list_without_a_needed_column_and_one_of_a_stranger_are_refused() {
        assertThat(flow.producer.postTable(path, "lot,step\nTK-1,packing\n").rule())
                .isEqualTo("list-unreadable");
        assertThat(api.producerOf(UUID.randomUUID().toString())
                        .postTable(path, GOOD)
                        .rule())
                .isEqualTo("not-your-entity");
    }

    private JsonNode sent(String csv, String parameters) {
        Answer answer = flow.producer.postTable(path + parameters, csv);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
