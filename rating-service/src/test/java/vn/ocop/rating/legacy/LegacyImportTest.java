package vn.ocop.rating.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.Topics;
import vn.ocop.rating.criteria.CriteriaVersions;
import vn.ocop.rating.procedure.ProcedureRules;
import vn.ocop.rating.recognition.Certificates;
import vn.ocop.rating.recognition.Entered;
import vn.ocop.rating.recognition.ProductRatings;
import vn.ocop.rating.recognition.RatingServiceTest;
import vn.ocop.rating.recognition.Terms;
import vn.ocop.starter.security.Caller;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.OtherService;
import vn.ocop.testing.TestTokens;

/** Recognitions of 2019 to 2021 and later ones, for products that the plan names, from files and one by one. */
@RatingServiceTest
class LegacyImportTest {
    private static final String PATH = "/api/rating/v1/legacy-recognitions";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TITLES =
            "Số trong kế hoạch;Tên sản phẩm;Tên chủ thể;Hạng sao;Cấp công nhận;Số quyết định;Ngày quyết định;Ngày cấp;"
                    + "Số giấy chứng nhận;Căn cứ tiêu chí;Có giá trị đến\n";

    @Autowired
    MovableClock clock;

    @Autowired
    LegacyProducts products;

    @Autowired
    ProductRatings ratings;

    @Autowired
    Certificates certificates;

    @Autowired
    CriteriaVersions criteria;

    @Autowired
    ProcedureRules procedure;

    @Autowired
    Terms terms;

    @Autowired
    LegacySettings settings;

    @Autowired
    JsonMapper json;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    /** Tells this test's products from those of the others, as their places in the plan would. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private Api office;
    private String driedKrill;
    private String driedFish;
    private String driedShrimp;

    @BeforeEach
    void registered() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        office = Api.at(port).office();
        driedKrill = UUID.randomUUID().toString();
        driedFish = UUID.randomUUID().toString();
        driedShrimp = UUID.randomUUID().toString();
        try (OtherService registry = new OtherService(prefix + Topics.REGISTRY_PRODUCT)) {
            register(registry, driedKrill, "V-15", "Ruốc khô", "DNTN Tôm khô Chí Tâm");
            register(registry, driedFish, "V-16", "Cá khô Đù", "DNTN Tôm khô Chí Tâm");
            register(registry, driedShrimp, "V-21", "Tôm khô nguyên vỏ", "HTX Tân Phát Lợi");
        }
    }

    @Test
    void a_file_is_looked_at_then_registered_then_changes_nothing() {
        String file = threeOfThePlan();

        JsonNode dry = imported(file, true);
        assertThat(counts(dry)).isEqualTo("3 rows 3 registered 0 unchanged 0 doubled 0 refused");
        assertThat(rating(driedKrill).status()).isEqualTo(404);

        JsonNode first = imported(file, false);
        assertThat(counts(first)).isEqualTo("3 rows 3 registered 0 unchanged 0 doubled 0 refused");
        JsonNode krill = rating(driedKrill).json();
        assertThat(krill.has("star")).isFalse();
        assertThat(krill.get("standing").asString()).isEqualTo("EXPIRED");
        JsonNode recognition = krill.get("recognitions").get(0);
        assertThat(recognition.get("star").asInt()).isEqualTo(3);
        assertThat(recognition.get("level").asString()).isEqualTo("PROVINCE");
        assertThat(recognition.get("criteriaVersion").asString()).isEqualTo("1048-2019");
        assertThat(recognition.get("validUntil").asString()).isEqualTo("2023-12-28");
        assertThat(rating(driedShrimp).json().get("star").asInt()).isEqualTo(4);

        JsonNode second = imported(file, false);
        assertThat(counts(second)).isEqualTo("3 rows 0 registered 3 unchanged 0 doubled 0 refused");
        assertThat(rating(driedKrill).header("ETag")).contains("\"1\"");
    }

    @Test
    void one_event_tells_of_a_recognition_that_is_over_already_and_names_who_entered_it() {
        imported(threeOfThePlan(), false);

        await().untilAsserted(() -> {
            JsonNode history = office.get("/api/rating/v1/product-ratings/" + driedKrill + "/history")
                    .json()
                    .get("items");
            assertThat(history.size()).isEqualTo(1);
            JsonNode entry = history.get(0);
            assertThat(entry.get("type").asString()).isEqualTo("product-rated");
            assertThat(entry.get("by").asString()).isEqualTo("office");
            assertThat(entry.at("/data/rating/recognition/state").asString()).isEqualTo("EXPIRED");
        });
    }

    @Test
    void after_a_crash_in_the_middle_the_same_file_finishes_what_was_begun() {
        LegacyRegistrations failing =
                new LegacyRegistrations(products, ratings, certificates, criteria, procedure, terms, json, clock) {
                    @Override
                    void keepNumber(Entered told) {
                        super.keepNumber(told);
                        if (told.productId().equals(driedFish)) {
                            throw new IllegalStateException("the machine stops here");
                        }
                    }
                };
        byte[] file = threeOfThePlan().getBytes(UTF_8);
        LegacyImports interrupted = new LegacyImports(failing, settings);

        assertThatThrownBy(() -> interrupted.run(file, false, Caller.system("test")))
                .hasMessage("the machine stops here");
        assertThat(rating(driedKrill).status()).isEqualTo(200);
        assertThat(rating(driedFish).status()).isEqualTo(404);

        assertThat(counts(imported(threeOfThePlan(), false)))
                .isEqualTo("3 rows 2 registered 1 unchanged 0 doubled 0 refused");
        assertThat(rating(driedFish).status()).isEqualTo(200);
    }

    @Test
    void a_workbook_is_read_as_well_with_english_headings_and_days_as_days() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("OCOP");
            List<String> titles = List.of(
                    "certificate number",
                    "product id",
                    "stars",
                    "level",
                    "decision number",
                    "decision date",
                    "issue date",
                    "criteria basis");
            IntStream.range(0, titles.size()).forEach(column -> sheet.value(0, column, titles.get(column)));
            sheet.value(1, 0, mark + "/XLSX");
            sheet.value(1, 1, driedShrimp);
            sheet.value(1, 2, 4);
            sheet.value(1, 3, "PROVINCE");
            sheet.value(1, 4, "1893/QĐ-UBND");
            day(sheet, 5, LocalDate.of(2024, 6, 10));
            day(sheet, 6, LocalDate.of(2024, 6, 12));
            sheet.value(1, 7, "148-2023");
        }

        for (String expected : List.of(
                "1 rows 1 registered 0 unchanged 0 doubled 0 refused",
                "1 rows 0 registered 1 unchanged 0 doubled 0 refused")) {
            JsonNode answer = json(send(PATH + "/imports", out.toByteArray(), XLSX, "en"));
            assertThat(counts(answer)).as(answer.toString()).isEqualTo(expected);
        }
        assertThat(rating(driedShrimp)
                        .json()
                        .get("recognitions")
                        .get(0)
                        .get("issuedOn")
                        .asString())
                .isEqualTo("2024-06-12");
    }

    @Test
    void an_older_recognition_goes_into_the_history_and_leaves_the_star() {
        imported(TITLES + line("V-21", "4", "tỉnh", "10/06/2024", "12/06/2024", "new", "148-2023", ""), false);

        imported(TITLES + line("V-21", "3", "tỉnh", "25/12/2020", "28/12/2020", "old", "1048-2019", ""), false);

        JsonNode rating = rating(driedShrimp).json();
        assertThat(rating.get("star").asInt()).isEqualTo(4);
        assertThat(rating.get("recognitions")
                        .valueStream()
                        .map(one -> one.get("certificate").asString())
                        .toList())
                .containsExactly(certificate("new"), certificate("old"));
    }

    @Test
    void each_line_that_cannot_be_registered_says_why_and_the_others_are() {
        String good = line("V-15", "3", "tỉnh", "25/12/2020", "28/12/2020", "good", "1048-2019", "");
        String file = TITLES
                + good
                + line("V-99", "3", "tỉnh", "25/12/2020", "28/12/2020", "l3", "1048-2019", "")
                + line("V-16", "2", "tỉnh", "25/12/2020", "28/12/2020", "l4", "1048-2019", "")
                + line("V-16", "3", "huyện", "25/12/2020", "28/12/2020", "l5", "1048-2019", "")
                + line("V-16", "3", "tỉnh", "25/12/2018", "28/12/2018", "l6", "1048-2019", "")
                + line("V-16", "3", "tỉnh", "25/12/2020", "28/12/2020", "l7", "148-2023", "")
                + line("V-16", "3", "tỉnh", "25/12/2027", "28/12/2027", "l8", "26-2026", "")
                + line("V-16", "3", "tỉnh", "25/12/2020", "24/12/2020", "l9", "1048-2019", "")
                + line("V-16", "3", "tỉnh", "25/12/2020", "28/12/2020", "l10", "1048-2019", "")
                + line("V-16", "4", "tỉnh", "25/12/2020", "28/12/2020", "l10", "1048-2019", "")
                + good
                + line("V-16", "3", "huyện", "03/07/2025", "03/07/2025", "l13", "148-2023", "03/07/2029");

        JsonNode answer = imported(file, false);

        assertThat(counts(answer)).isEqualTo("12 rows 2 registered 0 unchanged 1 doubled 9 refused");
        assertThat(answer.get("findings")
                        .valueStream()
                        .map(finding -> finding.get("line").asLong()
                                + " " + finding.get("severity").asString()
                                + " " + finding.get("field").asString()
                                + " " + finding.get("rule").asString()))
                .containsExactly(
                        "3 ERROR planRef product-unknown",
                        "4 ERROR star between",
                        "5 ERROR level level-not-competent",
                        "6 ERROR decidedOn no-criteria-on-day",
                        "6 WARNING level competence-unknown",
                        "7 ERROR basis basis-differs",
                        "8 ERROR decidedOn not-in-the-future",
                        "8 ERROR issuedOn not-in-the-future",
                        "9 ERROR issuedOn not-before",
                        "10 ERROR certificate certificate-twice",
                        "11 ERROR certificate certificate-twice",
                        "12 WARNING certificate line-doubled",
                        "13 WARNING level competence-unknown",
                        "13 WARNING validUntil term-exceeded");
        assertThat(answer.toString())
                .contains("hạng 3 sao do cấp tỉnh công nhận", "trùng với dòng 2", "2028-07-03")
                .doesNotContain("{0}");
        assertThat(json(send(PATH + "/imports?dryRun=true", file.getBytes(UTF_8), CSV, "en"))
                        .toString())
                .contains("3 stars were recognised by the province", "says what line 2 says");
    }

    @Test
    void names_find_a_product_however_they_are_typed_unless_several_have_them() {
        String other = UUID.randomUUID().toString();
        try (OtherService registry = new OtherService(prefix + Topics.REGISTRY_PRODUCT)) {
            register(registry, other, "V-77", "Ruốc khô", "DNTN Tôm khô Chí Tâm");
        }
        String named = ";%s;%s;3 sao;tỉnh;1893/QĐ-UBND;25/12/2020;28/12/2020;%s;1048-2019;\n";

        JsonNode answer = imported(
                TITLES
                        + named.formatted("CÁ  KHÔ ĐÙ", "dntn tôm khô chí tâm " + mark, certificate("by-name"))
                        + named.formatted("Ruốc khô", "DNTN Tôm khô Chí Tâm " + mark, certificate("two"))
                        + ";;;3 sao;tỉnh;1893/QĐ-UBND;25/12/2020;28/12/2020;" + certificate("none") + ";1048-2019;\n",
                false);

        assertThat(rating(driedFish).status()).isEqualTo(200);
        assertThat(answer.get("findings").valueStream().map(finding -> finding.get("rule")
                        .asString()))
                .containsExactly("product-ambiguous", "product-required");
    }

    @Test
    void the_number_of_a_certificate_belongs_to_one_product() {
        imported(TITLES + line("V-15", "3", "tỉnh", "25/12/2020", "28/12/2020", "one", "1048-2019", ""), false);

        JsonNode taken =
                imported(TITLES + line("V-16", "3", "tỉnh", "25/12/2020", "28/12/2020", "one", "1048-2019", ""), false);
        JsonNode other =
                imported(TITLES + line("V-15", "4", "tỉnh", "25/12/2020", "28/12/2020", "one", "1048-2019", ""), false);

        assertThat(taken.at("/findings/0/rule").asString()).isEqualTo("certificate-number-taken");
        assertThat(other.at("/findings/0/rule").asString()).isEqualTo("registered-differently");
        assertThat(rating(driedFish).status()).isEqualTo(404);
    }

    @Test
    void one_recognition_is_registered_by_itself_under_the_same_rules() {
        String entry = """
                {"planRef": "%s", "productName": "Mắm ba khía", "star": 3, "level": "%s", "decision": "77/QĐ-UBND",
                 "decidedOn": "2024-06-10", "issuedOn": "2024-06-12", "certificate": "%s", "basis": "148-2023"}""";
        String right = entry.formatted(plan("V-15"), "DISTRICT", certificate("single"));

        Api.Answer created = office.with("Idempotency-Key", mark).post(PATH, right);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().get("productId").asString()).isEqualTo(driedKrill);
        assertThat(created.json().at("/warnings/0/rule").asString()).isEqualTo("name-differs");
        assertThat(office.with("Idempotency-Key", mark).post(PATH, right).text())
                .isEqualTo(created.text());
        assertThat(office.post(PATH, right).status()).isEqualTo(200);

        Api.Answer refused = office.post(PATH, entry.formatted(plan("V-16"), "PROVINCE", certificate("wrong")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"level\"", "level-not-competent");
        assertThat(rating(driedFish).status()).isEqualTo(404);
        assertThat(Api.at(port).datMui().post(PATH, right).status()).isEqualTo(403);
        assertThat(Api.at(port).auditor().post(PATH, right).status()).isEqualTo(403);
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_registers_nothing() {
        String good = TITLES + line("V-15", "3", "tỉnh", "25/12/2020", "28/12/2020", "x", "1048-2019", "");

        HttpResponse<String> damaged = send(PATH + "/imports", (good + "V-16;\"open\n").getBytes(UTF_8), CSV, "en");
        HttpResponse<String> noColumn = send(PATH + "/imports", "Hạng sao\n3\n".getBytes(UTF_8), CSV, "vi");
        HttpResponse<String> large = send(PATH + "/imports", new byte[5 * 1024 * 1024 + 1], CSV, "vi");

        assertThat(damaged.statusCode()).isEqualTo(422);
        assertThat(damaged.body()).contains("file-unreadable", "damaged");
        assertThat(noColumn.statusCode()).isEqualTo(422);
        assertThat(noColumn.body()).contains("productId");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(send(PATH + "/imports?dryrun=true", good.getBytes(UTF_8), CSV, "vi")
                        .statusCode())
                .as("a misspelt parameter must not register anything")
                .isEqualTo(400);
        assertThat(rating(driedKrill).status()).isEqualTo(404);
    }

    @Test
    void a_file_of_10000_lines_is_read_and_of_its_findings_the_first_1000_are_told() {
        String lines = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> line("X-" + i, "3", "tỉnh", "25/12/2020", "28/12/2020", "n" + i, "1048-2019", ""))
                .collect(Collectors.joining());

        JsonNode answer = imported(TITLES + lines, true);

        assertThat(counts(answer)).isEqualTo("10000 rows 0 registered 0 unchanged 0 doubled 10000 refused");
        assertThat(answer.get("findings").size()).isEqualTo(1000);
        assertThat(answer.get("findingsLeftOut").asInt()).isEqualTo(9000);
        assertThat(send(
                                PATH + "/imports",
                                (TITLES + lines + lines.lines().findFirst().orElseThrow()).getBytes(UTF_8),
                                CSV,
                                "en")
                        .body())
                .contains("more than 10001 rows");
    }

    private String threeOfThePlan() {
        return TITLES
                + line("V-15", "3 sao", "Cấp tỉnh", "25/12/2020", "28/12/2020", "15", "1048/QĐ-TTg", "28/12/2023")
                + line("V-16", "3", "tỉnh", "30/12/2021", "30/12/2021", "16", "1048-2019", "")
                + line("V-21", "4", "tỉnh", "10/06/2024", "12/06/2024", "21", "148/QĐ-TTg", "12/06/2027");
    }

    private String line(
            String planRef,
            String star,
            String level,
            String decided,
            String issued,
            String number,
            String basis,
            String until) {
        return String.join(
                        ";",
                        plan(planRef),
                        "",
                        "",
                        star,
                        level,
                        "1893/QĐ-UBND",
                        decided,
                        issued,
                        certificate(number),
                        basis,
                        until)
                + "\n";
    }

    private String plan(String reference) {
        return reference + "-" + mark;
    }

    private String certificate(String number) {
        return number + "/" + mark + "/GCN-OCOP";
    }

    private void register(OtherService registry, String id, String planRef, String name, String entity) {
        String product = """
                {"product": {"id": "%s", "name": "%s", "planRef": "%s", "step": 6, "state": "ACTIVE",
                 "entity": {"id": "e-%s", "name": "%s %s", "legalForm": "COOPERATIVE", "state": "ACTIVE"}}}""".formatted(id, name, plan(planRef), mark, entity, mark);
        registry.publish(id, 1, "product-registered", product);
        await().untilAsserted(() ->
                assertThat(office.get("/api/rating/v1/products/" + id).status()).isEqualTo(200));
        await().untilAsserted(() ->
                assertThat(products.find(byId(id), new LegacyFindings())).isPresent());
    }

    private static LegacyEntry byId(String id) {
        return new LegacyEntry(id, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private Api.Answer rating(String product) {
        return office.get("/api/rating/v1/product-ratings/" + product);
    }

    private JsonNode imported(String file, boolean dryRun) {
        return json(send(PATH + "/imports?dryRun=" + dryRun, file.getBytes(UTF_8), CSV, "vi"));
    }

    private JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private HttpResponse<String> send(String path, byte[] file, String type, String language) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Bearer "
                                + TestTokens.as("office")
                                        .roles("office")
                                        .units("96")
                                        .signed())
                .header("Content-Type", type)
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String counts(JsonNode answer) {
        return "%d rows %d registered %d unchanged %d doubled %d refused"
                .formatted(
                        answer.get("rows").asInt(),
                        answer.get("registered").asInt(),
                        answer.get("unchanged").asInt(),
                        answer.get("doubled").asInt(),
                        answer.get("refused").asInt());
    }

    private static void day(Worksheet sheet, int column, LocalDate day) {
        sheet.value(1, column, day);
        sheet.style(1, column).format("yyyy-mm-dd").set();
    }
}
