package vn.ocop.rating.criteria;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

@ServiceTest
class CriteriaControllerTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Value("${local.server.port}")
    int port;

    @Autowired
    CriteriaVersions versions;

    @Autowired
    CriteriaFormat format;

    @Autowired
    Collections collections;

    @Autowired
    MongoDatabase database;

    @Test
    void the_shipped_versions_are_there() throws Exception {
        JsonNode listed = json(get(""));

        assertThat(listed.get("items").valueStream().map(version -> version.get("id")
                        .asString()))
                .contains("26-2026", "148-2023", "1048-2019");
        assertThat(json(get("/26-2026")).at("/bands/0/from")).isEqualTo(JSON.valueToTree("90"));
        assertThat(json(get("/26-2026/sets")).get("sets")).hasSize(26);
    }

    @Test
    void a_set_comes_with_its_whole_tree_in_both_languages() throws Exception {
        assertThat(set(json(get("/26-2026/sets/8"))))
                .isEqualTo(set(Editions.shipped("26-2026").at("/sets/7")));
    }

    @Test
    void cases_of_the_tourism_set_survive_the_store() throws Exception {
        assertThat(set(json(get("/26-2026/sets/26"))))
                .isEqualTo(set(Editions.shipped("26-2026").at("/sets/25")));
    }

    @Test
    void where_only_parts_are_known_there_are_no_sets_and_it_says_so() throws Exception {
        JsonNode sets = json(get("/1048-2019/sets"));

        assertThat(sets.get("sets")).isEmpty();
        assertThat(sets.get("detail").asString()).isEqualTo("PARTS");
        assertThat(sets.at("/notes/en").asString()).contains("69.5");
        assertThat(get("/1048-2019/sets/8").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/99-2099", "/99-2099/sets", "/99-2099/sets/8", "/26-2026/sets/27"})
    void what_is_not_there_is_not_found(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void who_has_a_set_already_gets_it_no_second_time() throws Exception {
        HttpResponse<String> first = get("/26-2026/sets/8");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable", "private"));
        assertThat(send("GET", "/26-2026/sets/8", null, Map.of("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-21, 1048-2019",
        "2023-02-23, 1048-2019",
        "2023-02-24, 148-2023",
        "2026-05-21, 148-2023",
        "2026-05-22, 26-2026",
        "2026-11-23, 26-2026"
    })
    void dossiers_are_filed_under_the_version_of_their_day(LocalDate day, String version) {
        assertThat(versions.holdingOn(day).id()).isEqualTo(version);
    }

    @Test
    void before_the_first_decision_there_are_no_criteria() {
        assertThatThrownBy(() -> versions.holdingOn(LocalDate.of(2019, 8, 20)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("no-criteria-version"));
    }

    @Test
    void a_second_start_changes_nothing() {
        List<BsonDocument> headers = documents("criteria_versions");
        List<BsonDocument> sets = documents("criteria_sets");

        start();

        assertThat(documents("criteria_versions")).isEqualTo(headers);
        assertThat(documents("criteria_sets")).isEqualTo(sets);
    }

    @Test
    void a_crash_before_the_header_is_repaired_by_the_next_start() {
        MongoCollection<BsonDocument> headers = database.getCollection("criteria_versions", BsonDocument.class);
        MongoCollection<BsonDocument> sets = database.getCollection("criteria_sets", BsonDocument.class);
        BsonDocument header = headers.find(eq("26-2026")).first();
        List<BsonDocument> complete = documents("criteria_sets");
        headers.deleteOne(eq("26-2026"));
        sets.deleteOne(eq("number", 25));
        sets.deleteOne(eq("number", 26));
        assertThat(again().find("26-2026")).isEmpty();

        start();

        assertThat(headers.find(eq("26-2026")).first()).isEqualTo(header);
        assertThat(documents("criteria_sets")).containsExactlyInAnyOrderElementsOf(complete);
        assertThat(again().set("26-2026", 26).criteria()).hasSize(32);
    }

    @Test
    void what_a_crashed_import_left_is_never_seen_by_another_content() throws Exception {
        ObjectNode lost = Editions.ofSet8("2032", "2032-01-01");
        CriteriaEdition edition = Editions.read(lost);
        collections
                .with("criteria_sets")
                .insertOne(new CriteriaDocuments(database.getCodecRegistry())
                        .of(
                                new HeldVersion(edition.version(), format.digest(edition)),
                                edition.sets().getFirst()));
        ((ObjectNode) lost.at("/sets/0")).put("samples", 3);

        assertThat(post(lost, Map.of()).statusCode()).isEqualTo(201);
        assertThat(json(get("/2032/sets/8")).get("samples").asInt()).isEqualTo(3);
        assertThat(json(get("/2032/sets")).get("sets")).hasSize(1);
    }

    @Test
    void the_office_imports_the_next_decision_ahead_of_its_day() throws Exception {
        HttpResponse<String> imported = post(Editions.ofSet8("2033", "2033-07-01"), Map.of());

        assertThat(imported.statusCode()).isEqualTo(201);
        assertThat(imported.headers().firstValue("Location")).hasValue(CriteriaController.PATH + "/2033");
        assertThat(versions.holdingOn(LocalDate.of(2026, 11, 23)).id()).isEqualTo("26-2026");
        assertThat(versions.holdingOn(LocalDate.of(2033, 7, 1)).id()).isEqualTo("2033");
    }

    @Test
    void the_same_import_again_changes_nothing() throws Exception {
        ObjectNode edition = Editions.ofSet8("2034", "2034-01-01");
        HttpResponse<String> first = post(edition, Map.of("Idempotency-Key", "twice"));
        List<BsonDocument> kept = documents("criteria_sets");

        HttpResponse<String> repeated = post(edition, Map.of("Idempotency-Key", "twice"));
        HttpResponse<String> again = post(edition, Map.of());

        assertThat(repeated.statusCode()).isEqualTo(201);
        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(documents("criteria_sets")).isEqualTo(kept);
    }

    @Test
    void a_version_never_changes() throws Exception {
        ObjectNode edition = Editions.ofSet8("2035", "2035-01-01");
        assertThat(post(edition, Map.of()).statusCode()).isEqualTo(201);
        ((ObjectNode) edition.at("/sets/0")).put("samples", 6);

        HttpResponse<String> other = post(edition, Map.of());

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).get("rule").asString()).isEqualTo("criteria-version-differs");
        assertThat(json(get("/2035/sets/8")).get("samples").asInt()).isEqualTo(5);
    }

    @Test
    void a_broken_import_lists_every_fault_and_keeps_nothing() throws Exception {
        ObjectNode edition = Editions.ofSet8("2036", "2026-05-22");
        ((ObjectNode) edition.at("/sets/0/criteria/0/options/0/label")).remove("en");
        ((ObjectNode) edition.at("/sets/0/criteria/3")).put("max", 9);

        HttpResponse<String> refused = post(edition, Map.of("Accept-Language", "vi"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString() + " "
                                + error.get("rule").asString()))
                .contains(
                        "validFrom overlaps-version",
                        "sets[0].criteria[0].options[0].label.en required",
                        "sets[0].criteria[3].max best-option",
                        "sets[0].criteria part-sum");
        assertThat(json(refused).get("errors").valueStream().map(error -> error.get("message")
                        .asString()))
                .contains("trùng thời gian áp dụng với phiên bản 26-2026");
        assertThat(get("/2036").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422",
                "{\"id\": \"2037\", \"sets\": [null]} | 400",
                "{\"id\": \"2037\", \"unheard\": 1} | 400",
                "{\"id\": | 400",
                "[] | 400",
                "null | 400"
            })
    void what_is_no_version_is_refused_and_told(String body, int status) throws Exception {
        HttpResponse<String> refused = send("POST", "", body, Map.of());

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(json(refused).get("errors")).isNotEmpty();
    }

    @Test
    void more_than_two_megabytes_are_too_large() throws Exception {
        String body = "{\"id\": \"" + "9".repeat(2 << 20) + "\"}";

        assertThat(send("POST", "", body, Map.of()).statusCode()).isEqualTo(413);
    }

    /** The service as it begins again, remembering nothing. */
    private void start() {
        new ShippedCriteria(again(), format).afterSingletonsInstantiated();
    }

    private CriteriaVersions again() {
        return new CriteriaVersions(collections, format);
    }

    private List<BsonDocument> documents(String collection) {
        return database.getCollection(collection, BsonDocument.class)
                .find()
                .sort(new BsonDocument("_id", new BsonInt32(1)))
                .into(new ArrayList<>());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, Map.of());
    }

    private HttpResponse<String> post(JsonNode edition, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send("POST", "", JSON.writeValueAsString(edition), headers);
    }

    private HttpResponse<String> send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + CriteriaController.PATH + path))
                .header(
                        "Authorization",
                        "Bearer " + TestTokens.as("office").roles("office").signed())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static CriteriaSet set(JsonNode set) {
        return JSON.treeToValue(set, CriteriaSet.class);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
