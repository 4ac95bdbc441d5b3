package vn.ocop.registry.programme.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
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
class TaskApiTest {
    private static final String TASKS = "/api/registry/v1/programme/tasks";

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    Api office;
    Api api;

    @BeforeEach
    void begin() {
        api = Api.at(port);
        office = api.office();
    }

    /** What counts here are the reports of this test alone. */
    @AfterEach
    void forget() {
        database.getCollection("task_reports").deleteMany(new Document());
    }

    @Test
    void the_forty_one_tasks_are_listed_year_by_year_in_the_order_of_the_plan() {
        JsonNode first = office.get(TASKS + "?year=2023&on=2023-01-01&limit=3").json();

        assertThat(first.get("items").valueStream().map(task -> task.get("code").asString()))
                .containsExactly("I.1", "I.2", "I.3");
        JsonNode second = office.get(TASKS + "?year=2023&on=2023-01-01&limit=3&cursor="
                        + first.get("next").asString())
                .json();
        assertThat(second.get("items").valueStream().map(task -> task.get("code")
                        .asString()))
                .containsExactly("I.4", "I.5", "I.5-1");
        assertThat(office.get(TASKS + "?year=2024&cursor=" + first.get("next").asString())
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'year=2023&section=IX&on=2024-01-01', IX OVERDUE",
        "'year=2023&q=dat%20mui&on=2023-12-15', I.3 DUE",
        "'year=2023&q=lang%20van%20hoa&on=2023-01-15', I.3 NOT_DUE",
        "'year=2024&lead=newspaper&on=2024-05-05', II.4 NOT_DUE",
        "'state=DUE&on=2022-12-15&lead=health', ''",
        "'year=2024&section=VII&on=2024-07-01&state=OVERDUE', VII.4 OVERDUE",
        "'year=2024&section=VII&q=nghien', ''"
    })
    void tasks_are_found_by_year_section_lead_state_and_words_without_accents(String query, String found) {
        assertThat(office.get(TASKS + "?" + query)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(task -> task.get("code").asString() + " "
                                + task.get("state").asString())
                        .toList())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void the_lead_reports_with_evidence_and_the_task_is_reported() {
        Answer made = reported("VIII", 2023, "dard", "2023-12-20");

        assertThat(made.header("ETag")).contains("\"1\"");
        assertThat(office.get(made.header("Location").orElseThrow())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("REPORTED");
        assertThat(state("VIII", 2023, "2023-12-19")).isEqualTo("DUE");
        assertThat(state("VIII", 2023, "2023-12-20")).isEqualTo("REPORTED");
        assertThat(state("VIII", 2024, "2023-12-20")).isEqualTo("NOT_DUE");
    }

    @Test
    void a_report_that_is_given_back_leaves_the_task_overdue_until_another_version_comes() {
        String report = TASKS + "/VIII/reports/"
                + reported("VIII", 2023, "dard", "2023-12-20").id();

        assertThat(office.ifMatch(1)
                        .post(report + "/return", "{\"reason\": \" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(office.ifMatch(1)
                        .post(report + "/return", "{\"reason\": \"Thiếu biên bản\"}")
                        .status())
                .isEqualTo(200);
        assertThat(state("VIII", 2023, "2030-01-01")).isEqualTo("OVERDUE");
        assertThat(office.ifMatch(1).post(report + "/accept", "").status()).isEqualTo(412);
        assertThat(office.ifMatch(2).post(report + "/accept", "").rule()).isEqualTo("report-reviewed-already");

        Answer next = office.ifMatch(2).post(report + "/supersede", form(2023, "dard", null, "Đã bổ sung biên bản"));
        assertThat(next.status()).as(next.text()).isEqualTo(200);
        assertThat(office.ifMatch(3)
                        .post(report + "/accept", "")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("ACCEPTED");

        assertThat(state("VIII", 2023, "2100-01-01")).isEqualTo("LATE");
        assertThat(office.get(report).json().get("versions").size()).isEqualTo(2);
        assertThat(office.get(report + "/history")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(entry -> entry.get("type").asString())
                        .toList())
                .containsExactly(
                        "task-reported", "task-report-returned", "task-report-superseded", "task-report-accepted");
    }

    @Test
    void a_repeated_report_is_one_and_a_second_one_is_refused() {
        Api repeating = office.with("Idempotency-Key", UUID.randomUUID().toString());
        String form = form(2024, "newspaper", "2024-12-01", null);

        Answer once = repeating.post(TASKS + "/II.4/reports", form);
        Answer twice = repeating.post(TASKS + "/II.4/reports", form);

        assertThat(twice.text()).isEqualTo(once.text());
        assertThat(office.post(TASKS + "/II.4/reports", form).rule()).isEqualTo("task-reported-already");
    }

    @ParameterizedTest
    @CsvSource({
        "trade, investment_promotion_centre, V.1, , 201",
        "trade, investment_promotion_centre, V.2, agency-does-not-lead, 403",
        "training, dard, III.1, , 201",
        "training, agriculture_environment, III.1, , 201",
        "training, '', III.1, agency-does-not-lead, 403",
        "auditor, ppc, III.1, not-permitted, 403",
        "producer, dard, III.1, not-permitted, 403"
    })
    void an_agency_reports_what_it_leads(String role, String agency, String task, String rule, int status) {
        Answer answer = api.as(TestTokens.as(role).roles(role).agency(agency).units("96"))
                .post(TASKS + "/" + task + "/reports", form(2025, null, null, null));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule == null ? "" : rule);
    }

    @Test
    void nobody_but_the_office_enters_the_report_of_another_agency_or_day() {
        Api trade = api.as(TestTokens.as("trade").roles("trade").agency("investment_promotion_centre"));

        assertThat(trade.post(TASKS + "/V.2/reports", form(2025, "industry_trade", null, null))
                        .rule())
                .isEqualTo("not-your-agency");
        assertThat(trade.post(TASKS + "/V.1/reports", form(2025, null, "2025-12-30", null))
                        .json()
                        .get("errors")
                        .get(0)
                        .get("rule")
                        .asString())
                .isEqualTo("day-by-office");
    }

    @ParameterizedTest
    @CsvSource({
        "32248, 201, ",
        "32236@2025-06-30, 403, outside-jurisdiction",
        ", 422, invalid",
        "973@2025-06-30, 422, invalid"
    })
    void a_commune_reports_for_its_own_unit(String unit, int status, String rule) {
        Api commune = api.as(TestTokens.as("commune.dat-mui")
                .roles("commune")
                .agency("commune_pc")
                .units("32248@2025-06-30", "32248"));
        String form = """
                {"year": 2025, "unit": %s, "text": "Đã tuyên truyền trên loa", "evidence": [{"title": "Báo cáo", "document": "5/BC"}]}
                """.formatted(unit == null ? "null" : "\"" + unit + "\"");

        Answer answer = commune.post(TASKS + "/II.8/reports", form);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule == null ? "" : rule);
    }

    @ParameterizedTest
    @CsvSource({"I.4, 2024, year, not-a-year-of-task", "I.4, 2023, reportedOn, not-in-the-future"})
    void a_report_for_a_wrong_year_or_day_is_refused(String task, int year, String field, String rule) {
        JsonNode error = office.post(TASKS + "/" + task + "/reports", form(year, "dard", "2999-01-01", null))
                .json()
                .get("errors")
                .get(0);

        assertThat(error.get("field").asString() + " " + error.get("rule").asString())
                .isEqualTo(field + " " + rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "'evidence': []; evidence size",
                "'evidence': [null]; evidence required",
                "'figures': [null], 'evidence': [{'title': 'Báo cáo', 'document': '1/BC'}]; figures required",
                "'agency': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'evidence': [{}]; agency too-long"
            })
    void a_report_without_proof_or_with_holes_is_refused(String fields, String fault) {
        Answer answer = office.post(
                TASKS + "/VIII/reports",
                "{\"year\": 2023, \"text\": \"Đã kiểm tra\", " + fields.replace('\'', '"') + "}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString() + " "
                                + error.get("rule").asString()))
                .containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "on=%2B999999999-01-01, on",
        "on=2023-02-30, on",
        "year=99, year",
        "section=XI, section",
        "lead=nobody, lead",
        "q=%25, q",
        "of=2023, of"
    })
    void what_is_not_known_is_refused(String query, String field) {
        Answer answer = office.get(TASKS + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void the_overdue_list_has_the_longest_first_and_shrinks_with_a_report() {
        JsonNode before = office.get(TASKS + "/overdue?on=2023-03-01&limit=200").json();
        assertThat(before.get("items").get(0).get("dueOn").asString()).isEqualTo("2022-12-31");
        assertThat(before.get("items").get(0).get("daysOverdue").asInt()).isEqualTo(60);

        reported("I.5", 2023, "dard", "2023-02-28");

        assertThat(office.get(TASKS + "/overdue?on=2023-03-01&limit=200")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(before.get("items").size() - 1);
        assertThat(office.get(TASKS + "/overdue?on=2022-11-24")
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void the_summary_of_a_year_counts_by_section_and_lead_and_shows_what_was_inspected_and_visited() {
        reported("VIII", 2023, "dard", "2023-12-20");
        reported("IX", 2023, "dard", "2024-02-01");

        JsonNode summary =
                office.get(TASKS + "/summary?year=2023&on=2024-03-01").json();

        JsonNode total = summary.get("total");
        // 41 tasks but VII.4 (2024) and I.7 (2022).
        assertThat(total.get("due").asInt()).isEqualTo(39);
        assertThat(total.get("reported").asInt()).isEqualTo(1);
        assertThat(total.get("late").asInt()).isEqualTo(1);
        assertThat(total.get("notYet").asInt()).isEqualTo(2);
        assertThat(total.get("overdue").asInt()).isEqualTo(35);
        assertThat(summary.get("bySection")
                        .valueStream()
                        .mapToInt(section -> section.get("counts").get("due").asInt())
                        .sum())
                .isEqualTo(39);
        assertThat(summary.get("activities")
                        .valueStream()
                        .map(activity -> activity.get("task").asString() + " "
                                + activity.get("stands").asString() + " "
                                + activity.get("figures")
                                        .valueStream()
                                        .map(figure -> figure.get("value")
                                                .decimalValue()
                                                .toPlainString())
                                        .toList()))
                .containsExactly("VIII REPORTED [12]", "IX LATE [12]", "X OVERDUE []");
    }

    @Test
    void the_list_and_the_summary_are_sent_as_files() {
        assertThat(office.get(TASKS + "/export?format=csv&year=2024&section=VII")
                        .text())
                .contains("VII.4", "2024-06-30", "Tháng 6/2024");
        assertThat(office.get(TASKS + "/summary/export?format=csv&year=2024").text())
                .contains("section,VII,", "lead,dard,");
        assertThat(office.get(TASKS + "/export?format=xlsx").status()).isEqualTo(200);
    }

    @Test
    void a_task_tells_who_does_the_work_of_a_lead_that_has_ended_and_how_sure_that_is() {
        JsonNode lead = office.get(TASKS + "/I.1?on=2025-06-01")
                .json()
                .get("years")
                .get(0)
                .get("lead")
                .get(0);

        assertThat(lead.get("acting").asString()).isEqualTo("agriculture_environment");
        assertThat(lead.get("sure").asBoolean()).isFalse();
        assertThat(office.get(TASKS + "/IV.2?on=2025-07-01")
                        .json()
                        .get("years")
                        .get(0)
                        .get("lead")
                        .get(0)
                        .get("acting")
                        .isNull())
                .isTrue();
        assertThat(office.get(TASKS + "/XI.1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"keys.task, keys.byYear", "keys.year, keys.byYear", "keys.reporter, "})
    void behind_each_question_stands_an_index_that_also_orders(String key, String order) {
        Document find =
                new Document("find", "task_reports").append("filter", new BsonDocument(key, new BsonString("x")));
        if (order != null) {
            find.append("sort", new Document(order, 1)).append("limit", 51);
        }

        String plan = database.runCommand(new Document("explain", find).append("verbosity", "executionStats"))
                .get("queryPlanner", Document.class)
                .toJson();

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
    }

    private Answer reported(String task, int year, String agency, String day) {
        Answer answer = office.post(TASKS + "/" + task + "/reports", form(year, agency, day, null));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private String state(String task, int year, String on) {
        return office.get(TASKS + "/" + task + "?on=" + on)
                .json()
                .get("years")
                .valueStream()
                .filter(owed -> owed.get("year").asInt() == year)
                .map(owed -> owed.get("state").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String form(int year, String agency, String day, String reason) {
        return """
                {"year": %d, "agency": %s, "reportedOn": %s, "reason": %s, "text": "Đã kiểm tra 12 cơ sở",
                 "figures": [{"name": "Cơ sở được kiểm tra", "value": 12, "unit": "cơ sở"}],
                 "evidence": [{"title": "Báo cáo kết quả", "url": "https://camau.gov.vn/bc.pdf"}]}
                """.formatted(year, quoted(agency), quoted(day), quoted(reason));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
