package vn.ocop.registry.programme.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.ServiceTest;

@ServiceTest
class FundingApiTest {
    private static final String FUNDING = "/api/registry/v1/programme/funding";
    private static final String LINES = FUNDING + "/lines";
    private static final String SPENDINGS = FUNDING + "/spendings";
    private static final String DAT_MUI = "32248";

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    Api api;
    Api office;

    @BeforeEach
    void empty() {
        for (String collection : List.of("funding_lines", "funding_spendings")) {
            database.getCollection(collection).deleteMany(new Document());
        }
        api = Api.at(port);
        office = api.office();
    }

    private static String line(String source, String task, String locality, int year, String amount) {
        return """
                {"source": "%s", "task": "%s", "locality": "%s", "year": %d, "amount": %s,
                 "decision": "12/QĐ-UBND", "decidedOn": "2023-01-10"}
                """.formatted(source, task, locality, year, amount);
    }

    private static String payment(String locality, String amount, String day) {
        return """
                {"source": "CENTRAL_BUDGET", "task": "V.2", "locality": "%s", "year": 2023, "amount": %s,
                 "day": "%s", "document": "UNC 15", "what": "Gói quà Tết"}
                """.formatted(locality, amount, day);
    }

    private Answer planned(String locality, String amount) {
        return office.post(LINES, line("CENTRAL_BUDGET", "V.2", locality, 2023, amount));
    }

    @Test
    void a_later_decision_adjusts_a_line_and_earlier_days_keep_their_amount() {
        Answer line = planned("96", "500000000");
        office.post(SPENDINGS, payment("96", "125000000", "2023-03-01"));

        Answer adjusted = office.ifMatch(1).put(LINES + "/" + line.id(), """
                {"amount": 750000000, "decision": "340/QĐ-UBND", "decidedOn": "2023-06-30", "reason": "Bổ sung vốn"}
                """);

        assertThat(line.status()).as(line.text()).isEqualTo(201);
        assertThat(adjusted.status()).as(adjusted.text()).isEqualTo(200);
        assertThat(adjusted.json().get("amount").asLong()).isEqualTo(750_000_000);
        assertThat(adjusted.json().get("spent").asLong()).isEqualTo(125_000_000);
        assertThat(adjusted.json().get("decisions")).hasSize(2);
        assertThat(planned("2023-06-29")).isEqualTo(500_000_000);
        assertThat(planned("2023-06-30")).isEqualTo(750_000_000);
        assertThat(planned("2023-01-09")).isZero();
        JsonNode history =
                office.get(LINES + "/" + line.id() + "/history").json().get("items");
        assertThat(history.get(1).get("reason").asString()).isEqualTo("Bổ sung vốn");
    }

    private long planned(String on) {
        return office.get(FUNDING + "/totals?year=2023&on=" + on)
                .json()
                .get("total")
                .get("planned")
                .asLong();
    }

    @Test
    void a_heading_has_one_line_and_a_cancelled_one_makes_room() {
        String id = planned("96", "500").id();

        Answer second = planned("96", "600");
        office.ifMatch(1).post(LINES + "/" + id + "/cancel", "{\"reason\": \"Nhập nhầm\"}");

        assertThat(second.rule()).isEqualTo("funding-planned");
        assertThat(second.text()).contains(id);
        assertThat(planned("96", "600").status()).isEqualTo(201);
        assertThat(planned("2026-11-01")).isEqualTo(600);
    }

    @Test
    void a_payment_beyond_the_plan_is_taken_and_told() {
        String line = planned(DAT_MUI, "1000").id();

        Answer within = office.post(SPENDINGS, payment(DAT_MUI, "1000", "2023-03-01"));
        Answer beyond = office.post(SPENDINGS, payment(DAT_MUI, "1", "2023-03-02"));

        assertThat(within.json().get("overspent").asLong()).isZero();
        assertThat(beyond.status()).isEqualTo(201);
        assertThat(beyond.json().get("overspent").asLong()).isEqualTo(1);
        assertThat(office.get(LINES + "/" + line).json().get("overspent").asLong())
                .isEqualTo(1);
        JsonNode total =
                office.get(FUNDING + "/totals?by=locality").json().get("items").get(0);
        assertThat(total.get("key").asString()).isEqualTo(DAT_MUI);
        assertThat(total.get("share").decimalValue()).isEqualByComparingTo("100.1");
        assertThat(total.get("overspentHeadings").asInt()).isEqualTo(1);
    }

    @Test
    void a_correction_keeps_what_was_said_before_and_a_cancelled_payment_counts_nowhere() {
        String id = office.post(SPENDINGS, payment("96", "900", "2023-03-01")).id();
        String corrected = payment("96", "90", "2023-03-01").replace("}", ", \"reason\": \"Ghi nhầm số 0\"}");

        Answer answer = office.ifMatch(1).put(SPENDINGS + "/" + id, corrected);
        Answer same = office.ifMatch(2).put(SPENDINGS + "/" + id, corrected);
        Answer late = office.ifMatch(1).put(SPENDINGS + "/" + id, corrected);
        Answer silent = office.ifMatch(2).put(SPENDINGS + "/" + id, payment("96", "91", "2023-03-01"));

        assertThat(answer.json().get("amount").asLong()).isEqualTo(90);
        assertThat(same.rule()).isEqualTo("spending-not-corrected");
        assertThat(late.status()).isEqualTo(412);
        assertThat(silent.json().get("errors").get(0).get("field").asString()).isEqualTo("reason");
        assertThat(spent()).isEqualTo(90);
        office.ifMatch(2).post(SPENDINGS + "/" + id + "/cancel", "{\"reason\": \"Không phải của Chương trình\"}");
        assertThat(spent()).isZero();
        assertThat(office.get(SPENDINGS + "/" + id + "/history").json().get("items"))
                .hasSize(3);
    }

    private long spent() {
        return office.get(FUNDING + "/totals").json().get("total").get("spent").asLong();
    }

    @Test
    void a_repeated_recording_is_one_payment() {
        Api repeating = office.with("Idempotency-Key", UUID.randomUUID().toString());

        String first =
                repeating.post(SPENDINGS, payment("96", "900", "2023-03-01")).text();
        String second =
                repeating.post(SPENDINGS, payment("96", "900", "2023-03-01")).text();

        assertThat(second).isEqualTo(first);
        assertThat(spent()).isEqualTo(900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e3", "99999999999999999999", "\"1,5\""})
    void no_fraction_of_a_dong_enters(String amount) {
        assertThat(planned("96", amount).status()).isEqualTo(400);
        assertThat(office.post(SPENDINGS, payment("96", amount, "2023-03-01")).status())
                .isEqualTo(400);
        assertThat(database.getCollection("funding_lines").countDocuments()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL, V.2, 96, 2023, 5, source unknown",
        "CREDIT, XI.9, 96, 2023, 5, task unknown",
        "CREDIT, V.2, 32236@2025-06-30, 2023, 5, locality unknown",
        "CREDIT, V.2, 954@2025-06-30, 2023, 5, locality unknown",
        "CREDIT, V.2, 96, 2020, 5, year between",
        "CREDIT, V.2, 96, 2090, 5, year between",
        "CREDIT, V.2, 96, 2023, -1, amount dong",
        "CREDIT, V.2, 96, 2023, 10000000000001, amount dong"
    })
    void what_is_wrong_with_a_line_is_told_by_field(
            String source, String task, String locality, int year, String amount, String fault) {
        Answer refused = office.post(LINES, line(source, task, locality, year, amount));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        JsonNode error = refused.json().get("errors").get(0);
        assertThat(error.get("field").asString() + " " + error.get("rule").asString())
                .isEqualTo(fault);
        assertThat(error.get("message").asString())
                .isNotEqualTo(error.get("rule").asString())
                .as("a year has no thousands")
                .doesNotContain("2.021");
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, day not-before", "2126-01-01, day not-in-the-future"})
    void a_payment_lies_neither_before_its_budget_year_nor_in_the_future(String day, String fault) {
        JsonNode error = office.post(SPENDINGS, payment("96", "5", day))
                .json()
                .get("errors")
                .get(0);

        assertThat(error.get("field").asString() + " " + error.get("rule").asString())
                .isEqualTo(fault);
    }

    @Test
    void a_commune_enters_and_reads_payments_of_its_own_units_only() {
        Api commune = api.datMui();
        String own =
                commune.post(SPENDINGS, payment(DAT_MUI, "700", "2023-03-01")).id();
        String other =
                office.post(SPENDINGS, payment("96", "800", "2023-03-01")).id();

        assertThat(commune.post(SPENDINGS, payment("96", "1", "2023-03-01")).rule())
                .isEqualTo("outside-jurisdiction");
        assertThat(commune.get(SPENDINGS + "/" + other).status()).isEqualTo(403);
        assertThat(commune.ifMatch(1)
                        .post(SPENDINGS + "/" + other + "/cancel", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(ids(commune.get(SPENDINGS))).containsExactly(own);
        assertThat(ids(api.auditor().get(SPENDINGS))).containsExactlyInAnyOrder(own, other);
        // It may not move a payment of its own to where it is not in charge.
        assertThat(commune.ifMatch(1)
                        .put(
                                SPENDINGS + "/" + own,
                                payment("96", "700", "2023-03-01").replace("}", ", \"reason\": \"x\"}"))
                        .status())
                .isEqualTo(403);
    }

    private static List<String> ids(Answer list) {
        return list.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @Test
    void lists_are_narrowed_and_walked_page_by_page() {
        planned("96", "1");
        planned(DAT_MUI, "2");
        office.post(LINES, line("CREDIT", "V.2", "96", 2024, "3"));

        Answer first = office.get(LINES + "?limit=2");
        String next = first.json().get("next").asString();

        assertThat(amounts(first)).containsExactly(1L, 2L);
        assertThat(amounts(office.get(LINES + "?limit=2&cursor=" + next))).containsExactly(3L);
        assertThat(amounts(office.get(LINES + "?year=2023&locality=" + DAT_MUI)))
                .containsExactly(2L);
        assertThat(amounts(office.get(LINES + "?source=CREDIT&state=planned"))).containsExactly(3L);
        assertThat(office.get(LINES + "?sauce=CREDIT").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"from", "to"})
    void a_day_beyond_all_time_is_refused(String bound) {
        Answer answer = office.get(SPENDINGS + "?" + bound + "=%2B999999999-12-31");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/rule").asString()).isEqualTo("between");
    }

    @Test
    void years_are_told_without_a_point_of_thousands() {
        assertThat(office.get(LINES + "?year=1999")
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .contains("2018");
    }

    private static List<Long> amounts(Answer list) {
        return list.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("amount").asLong())
                .toList();
    }

    @Test
    void a_list_plans_its_good_rows_and_tells_of_the_others() {
        String list = """
                Nguồn vốn,Nhiệm vụ,Địa bàn,Năm,Số tiền (đồng),Số quyết định,Ngày quyết định
                Vốn ngân sách Trung ương,V.2,Toàn tỉnh,2023,1.500.000.000,12/QĐ-UBND,10/01/2023
                CREDIT,II.3,Huyện Cái Nước,2023,25000000,12/QĐ-UBND,2023-01-10
                CREDIT,II.3,Cái Nước,2023,25000000,12/QĐ-UBND,2023-01-10
                CREDIT,II.3,Xã Đất Mũi,2023,1.500,12/QĐ-UBND,2023-01-10
                CREDIT,II.3,Xã Đất Mũi,2023,"1.500,5",12/QĐ-UBND,2023-01-10
                Vốn trời cho,XX.1,Huyện Cái Nước,2023,5,12/QĐ-UBND,31/02/2023
                CREDIT,II.3,Huyện Cái Nước,2023,9,12/QĐ-UBND,2023-01-10
                CREDIT,XX.1,Huyện Cái Nước,2023,9,12/QĐ-UBND,2023-01-10
                """;

        Answer unclear = office.postTable(LINES + "/imports?dryRun=yes", list);
        JsonNode dry = office.postTable(LINES + "/imports?dryRun=true", list).json();
        JsonNode taken = office.postTable(LINES + "/imports", list).json();
        JsonNode again = office.postTable(LINES + "/imports", list).json();

        assertThat(unclear.status()).isEqualTo(400);
        assertThat(dry.get("planned").asInt()).as(dry.toString()).isEqualTo(2);
        assertThat(taken.get("planned").asInt()).isEqualTo(2);
        assertThat(again.get("planned").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(2);
        assertThat(findings(taken))
                .containsExactly(
                        "4 locality ambiguous-name",
                        "5 amount ambiguous-dong",
                        "6 amount dong",
                        "7 source unknown",
                        "7 decidedOn not-a-date",
                        "8 null duplicate-row",
                        "9 task unknown");
        assertThat(planned("2026-11-01")).isEqualTo(1_525_000_000);
    }

    @Test
    void a_row_with_a_later_decision_adjusts_its_line_and_one_that_contradicts_is_told() {
        String heading = "source,task,locality,year,amount,decision,decidedOn\n";
        office.postTable(LINES + "/imports", heading + "CREDIT,V.2,96,2023,100,1/QĐ,2023-01-10");

        JsonNode later = office.postTable(LINES + "/imports", heading + "CREDIT,V.2,96,2023,150,2/QĐ,2023-05-10")
                .json();
        JsonNode other = office.postTable(LINES + "/imports", heading + "CREDIT,V.2,96,2023,151,2/QĐ,2023-05-10")
                .json();
        JsonNode earlier = office.postTable(LINES + "/imports", heading + "CREDIT,V.2,96,2023,9,3/QĐ,2023-02-10")
                .json();

        assertThat(later.get("adjusted").asInt()).isEqualTo(1);
        assertThat(findings(other)).containsExactly("2 null funding-decided-otherwise");
        assertThat(findings(earlier)).containsExactly("2 decidedOn not-before");
        assertThat(planned("2026-11-01")).isEqualTo(150);
    }

    private static List<String> findings(JsonNode result) {
        return result.get("findings")
                .valueStream()
                .map(one -> Stream.of("row", "field", "rule")
                        .map(part -> one.path(part).asString("null"))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void what_is_exported_can_be_sent_back_and_runs_no_formula() {
        planned("96", "1500000");
        office.post(SPENDINGS, payment("96", "5", "2023-03-01").replace("Gói quà Tết", "=cmd|calc"));

        String lines = office.get(LINES + "/export?format=csv").text();
        String payments = office.get(SPENDINGS + "/export?format=csv").text();
        String totals =
                office.get(FUNDING + "/totals/export?format=csv&by=task").text();

        assertThat(lines).contains("Vốn ngân sách Trung ương,V.2,Tỉnh Cà Mau,2023,1500000,12/QĐ-UBND,2023-01-10");
        assertThat(office.postTable(LINES + "/imports", lines)
                        .json()
                        .get("known")
                        .asInt())
                .isEqualTo(1);
        assertThat(payments).contains("'=cmd|calc").doesNotContain(",=cmd");
        assertThat(totals).contains("1500000,5,1499995,0.00,0");
    }

    @Test
    void the_totals_are_for_agencies_and_not_for_producers() {
        assertThat(api.datMui().get(FUNDING + "/totals").status()).isEqualTo(200);
        assertThat(api.producerOf("x").get(FUNDING + "/totals").status()).isEqualTo(403);
        assertThat(api.datMui().get(FUNDING + "/sources").json()).hasSize(6);
    }
}
