package vn.ocop.registry.programme.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** The figures of the report are those that the programme answers elsewhere. */
@ServiceTest
class ReportApiTest {
    private static final String PROGRAMME = "/api/registry/v1/programme";
    private static final String REPORT = PROGRAMME + "/reports/2022?on=2022-12-31";

    @LocalServerPort
    int port;

    Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port);
    }

    private JsonNode table(String code) {
        return api.auditor()
                .get(REPORT)
                .json()
                .get("sections")
                .valueStream()
                .flatMap(section -> section.get("tables").valueStream())
                .filter(table -> table.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> numbers(JsonNode row, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> row.get("cells").get(i).asLong())
                .toList();
    }

    private static JsonNode last(JsonNode rows) {
        return rows.get(rows.size() - 1);
    }

    @Test
    void the_table_of_annex_3_comes_out_with_its_own_totals() {
        JsonNode rows = table("II.1").get("rows");

        assertThat(rows).hasSize(10);
        assertThat(last(rows).get("emphasis").asString()).isEqualTo("TOTAL");
        assertThat(numbers(last(rows), 3, 8)).containsExactly(237L, 49L, 87L, 54L, 47L);
        assertThat(rows.get(0).get("cells").get(1).asString()).isEqualTo("Thành phố Cà Mau");
        assertThat(numbers(rows.get(0), 3, 8)).containsExactly(44L, 13L, 17L, 9L, 5L);
    }

    @Test
    void the_plan_stands_in_the_report_as_the_plan_itself_tells_it() {
        await().untilAsserted(() -> {
            JsonNode told = api.auditor()
                    .get(PROGRAMME + "/plan?by=locality&on=2022-12-31")
                    .json();
            JsonNode rows = table("II.1").get("rows");
            for (int i = 0; i < 9; i++) {
                assertThat(standing(rows.get(i)))
                        .isEqualTo(standing(told.get("rows").get(i).get("figures")));
            }
            assertThat(standing(last(rows)))
                    .isEqualTo(standing(told.get("total").get("figures")));
        });
    }

    /** Of a row of the report, or of figures of the plan. */
    private static List<Long> standing(JsonNode told) {
        if (told.has("cells")) {
            return numbers(told, 8, 17);
        }
        JsonNode standing = told.get("standing");
        List<Long> figures = new ArrayList<>();
        figures.add(standing.get("NOT_IN_REGISTER").asLong()
                + standing.get("NOT_BEGUN").asLong());
        for (String each : List.of(
                "IDEA", "PLAN_APPROVED", "IN_EVALUATION", "STAR_3", "STAR_4", "STAR_5", "LAPSED", "WITHDRAWN")) {
            figures.add(standing.get(each).asLong());
        }
        return figures;
    }

    @Test
    void the_targets_stand_in_the_report_as_they_are_measured_with_every_reading() {
        await().untilAsserted(() -> {
            List<String> told = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (JsonNode target : api.auditor()
                    .get(PROGRAMME + "/targets?on=2022-12-31")
                    .json()
                    .get("items")) {
                JsonNode readings = target.get("readings");
                told.add(target.get("together").asBoolean() ? "null null null" : measured(readings.get(0)));
                readings.forEach(reading -> {
                    words.add(reading.get("how").get("vi").asString());
                    if (readings.size() > 1) {
                        told.add(measured(reading));
                    }
                });
            }

            assertThat(table("I.1").get("rows").valueStream().map(row -> IntStream.range(4, 7)
                            .mapToObj(i -> row.get("cells").get(i).toString())
                            .collect(Collectors.joining(" "))))
                    .containsExactlyElementsOf(told);
            assertThat(table("I.2").get("rows").valueStream().map(row -> row.get("cells")
                            .get(2)
                            .asString()))
                    .zipSatisfy(words, (row, how) -> assertThat(row).startsWith(how));
            assertThat(words).hasSizeGreaterThan(7);
        });
    }

    private static String measured(JsonNode reading) {
        return Stream.of("value", "numerator", "denominator")
                .map(part -> reading.path(part).isMissingNode()
                        ? "null"
                        : reading.get(part).toString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void the_seven_targets_have_their_values_of_annex_2() {
        assertThat(table("I.1")
                        .get("rows")
                        .valueStream()
                        .filter(row -> row.get("cells").get(0).isNumber())
                        .map(row -> row.get("cells").get(2).asString() + " "
                                + row.get("cells").get(3).asInt()))
                .containsExactly("Sản phẩm 5", "Sản phẩm 197", "% 30", "% 12", "% 5", "% 100", "% 100");
    }

    @Test
    void the_lines_of_one_year_add_up_to_what_was_planned_for_it() {
        JsonNode rows = table("II.2").get("rows");

        assertThat(numbers(last(rows), 2, 3)).containsExactly(49L);
        assertThat(numbers(last(rows), 3, 12).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(49);
    }

    @Test
    void tasks_stand_in_the_report_as_their_summary_tells_them() {
        JsonNode told = api.auditor()
                .get(PROGRAMME + "/tasks/summary?year=2022&on=2022-12-31")
                .json();
        JsonNode rows = table("III.1").get("rows");

        assertThat(rows).hasSize(told.get("bySection").size() + 1);
        for (int i = 0; i < told.get("bySection").size(); i++) {
            assertThat(numbers(rows.get(i), 2, 8))
                    .isEqualTo(counts(told.get("bySection").get(i).get("counts")));
        }
        assertThat(numbers(last(rows), 2, 8)).isEqualTo(counts(told.get("total")));
        assertThat(counts(told.get("total")).getFirst()).isPositive();
    }

    private static List<Long> counts(JsonNode told) {
        return List.of("due", "reported", "late", "overdue", "open", "notYet").stream()
                .map(each -> told.get(each).asLong())
                .toList();
    }

    @Test
    void what_is_overdue_is_listed_as_the_tasks_list_it() {
        String late = REPORT.replace("2022-12-31", "2023-12-31");
        JsonNode told = api.auditor()
                .get(PROGRAMME + "/tasks?year=2022&state=OVERDUE&on=2023-12-31&limit=200")
                .json()
                .get("items");
        JsonNode rows = api.auditor()
                .get(late)
                .json()
                .get("sections")
                .valueStream()
                .flatMap(section -> section.get("tables").valueStream())
                .filter(table -> table.get("code").asString().equals("III.2"))
                .findFirst()
                .orElseThrow()
                .get("rows");

        assertThat(told.size()).isPositive();
        assertThat(rows.valueStream().map(row -> row.get("cells").get(0).asString()))
                .containsExactlyInAnyOrderElementsOf(told.valueStream()
                        .map(task -> task.get("code").asString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"IV.1, source", "IV.2, task", "IV.3, locality"})
    void money_stands_in_the_report_as_the_totals_tell_it(String code, String by) {
        String id = api.office().post(PROGRAMME + "/funding/lines", """
                {"source": "CREDIT", "task": "IX", "locality": "32248", "year": 2022, "amount": 123456789,
                 "decision": "9/QĐ-UBND", "decidedOn": "2022-05-10"}
                """).text();
        api.office().post(PROGRAMME + "/funding/spendings", """
                {"source": "CREDIT", "task": "IX", "locality": "32248", "year": 2022, "amount": 100000001,
                 "day": "2022-08-01", "document": "UNC 9"}
                """);

        JsonNode told = api.auditor()
                .get(PROGRAMME + "/funding/totals?year=2022&on=2022-12-31&by=" + by)
                .json();
        JsonNode rows = table(code).get("rows");

        assertThat(rows).as(id).hasSize(told.get("items").size() + 1);
        for (int i = 0; i < told.get("items").size(); i++) {
            assertThat(money(rows.get(i))).isEqualTo(totals(told.get("items").get(i)));
        }
        assertThat(money(last(rows))).isEqualTo(totals(told.get("total")));
        assertThat(told.get("total").get("planned").asLong()).isPositive();
    }

    private static List<String> money(JsonNode row) {
        return IntStream.range(2, 7)
                .mapToObj(i -> row.get("cells").get(i).toString())
                .toList();
    }

    private static List<String> totals(JsonNode line) {
        return List.of("planned", "spent", "share", "difference", "overspent").stream()
                .map(part -> line.path(part).isMissingNode()
                        ? "null"
                        : line.get(part).toString())
                .toList();
    }

    @Test
    void each_figure_has_a_link_to_what_lies_behind_it() {
        JsonNode rows = table("II.1").get("rows");
        String link = rows.get(4).get("link").asString();

        JsonNode lines = api.auditor().get(link + "&limit=200").json().get("items");

        assertThat(lines).hasSize(30);
        assertThat(api.auditor().get(table("III.1").get("link").asString()).status())
                .isEqualTo(200);
        assertThat(api.auditor().get(table("IV.1").get("link").asString()).status())
                .isEqualTo(200);
    }

    @Test
    void a_year_without_data_says_so_in_every_format() throws Exception {
        JsonNode report =
                api.office().get(PROGRAMME + "/reports/2099?on=2026-01-01").json();

        assertThat(report.get("known").asBoolean()).as(report.toString()).isFalse();
        try (PDDocument paper = Loader.loadPDF(file("2099", "pdf"))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("Chưa có số liệu nào của năm 2099");
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file("2099", "xlsx")))) {
            assertThat(workbook.getFirstSheet().read())
                    .anySatisfy(row -> assertThat(row.getCellText(0)).contains("Chưa có số liệu nào của năm 2099"));
        }
    }

    @Test
    void a_file_has_every_table_of_the_data() throws Exception {
        List<String> codes = api.office()
                .get(REPORT)
                .json()
                .get("sections")
                .valueStream()
                .flatMap(section -> section.get("tables").valueStream())
                .map(table -> table.get("code").asString())
                .toList();
        try (PDDocument paper = Loader.loadPDF(file("2022", "pdf"))) {
            String text = new PDFTextStripper().getText(paper);
            assertThat(codes).allSatisfy(code -> assertThat(text).contains("Bảng " + code + "."));
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file("2022", "xlsx")))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()).skip(1))
                    .containsExactlyElementsOf(codes);
        }
    }

    @Test
    void agencies_read_the_report_and_producers_do_not() {
        assertThat(api.datMui().get(REPORT).status()).isEqualTo(200);
        assertThat(api.producerOf("x").get(REPORT).status()).isEqualTo(403);
        assertThat(api.office().get(PROGRAMME + "/reports/1999").status()).isEqualTo(400);
        assertThat(api.office()
                        .get(PROGRAMME + "/reports/2022/export?format=docx")
                        .status())
                .isEqualTo(400);
    }

    private byte[] file(String year, String format) throws IOException, InterruptedException {
        String path = PROGRAMME + "/reports/" + year + "/export?on=2022-12-31&format=" + format;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Bearer "
                                + TestTokens.as("office")
                                        .roles("office")
                                        .units("96")
                                        .signed())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("bao-cao-ocop-" + year + "." + format);
            return answer.body();
        }
    }
}
