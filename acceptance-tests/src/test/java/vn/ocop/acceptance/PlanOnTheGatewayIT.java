package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** After {@code ./ocop up} the whole plan of Cà Mau is registered, searchable and readable through the gateway. */
@OnTheSharedSuite
@Order(1)
class PlanOnTheGatewayIT {
    private static final Path DATA = Path.of("../../shared/data");
    private static final String REGISTRY = "/api/registry/v1";

    private final Suite suite;
    private final Api api;

    PlanOnTheGatewayIT(Suite suite) {
        this.suite = suite;
        this.api = Api.of(suite);
    }

    @Test
    void tom_kho_finds_the_dried_shrimp_of_the_plan() throws IOException {
        Set<String> expected = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = csv("products.csv")) {
            rows.stream()
                    .filter(r ->
                            r.getField("product_name").toLowerCase(Locale.ROOT).contains("tôm khô"))
                    .forEach(r -> expected.add(r.getField("locality_no") + "-" + r.getField("seq_in_locality")));
        }

        List<JsonNode> found = api.as("office").all(REGISTRY + "/products?q=tom+kho");

        assertThat(found).extracting(p -> p.path("planRef").asString()).containsAll(expected);
        assertThat(expected).hasSize(21);
        assertThat(found)
                .extracting(p -> p.path("name").asString().toLowerCase(Locale.ROOT))
                .allMatch(name -> name.contains("tôm") && name.contains("khô"));
    }

    @Test
    void totals_per_locality_and_year_are_those_the_plan_prints() throws IOException {
        Api office = api.as("office");
        try (CsvReader<NamedCsvRecord> rows = csv("localities.csv")) {
            rows.forEach(row -> {
                String locality = row.getField("locality_no");
                JsonNode facets = office.get(REGISTRY + "/products/facets?locality=" + locality)
                        .json();
                for (String year : List.of("2022", "2023", "2024", "2025")) {
                    assertThat(count(facets, "plannedYear", year))
                            .as("%s %s", row.getField("name"), year)
                            .isEqualTo(Integer.parseInt(row.getField("declared_" + year)));
                }
                assertThat(office.all(REGISTRY + "/entities?locality=" + locality))
                        .hasSize(Integer.parseInt(row.getField("declared_entities")));
            });
        }
    }

    @Test
    void every_facet_sums_to_237_products_and_there_are_151_entities() {
        Api office = api.as("office");
        JsonNode facets = office.get(REGISTRY + "/products/facets").json();

        assertThat(facets.propertyNames()).contains("locality", "plannedYear", "group", "step");
        for (String facet : List.of("locality", "plannedYear", "group", "step")) {
            int sum = Stream.iterate(0, i -> i < facets.path(facet).size(), i -> i + 1)
                    .mapToInt(i -> facets.path(facet).get(i).path("count").asInt())
                    .sum();
            assertThat(sum).as(facet).isEqualTo(237);
        }
        assertThat(office.all(REGISTRY + "/entities")).hasSize(151);
        assertThat(office.all(REGISTRY + "/products")).hasSize(237);
    }

    @Test
    void the_plan_against_the_register_has_nine_localities_with_their_own_totals() throws IOException {
        JsonNode table = api.as("office")
                .get(REGISTRY + "/programme/plan?by=locality,year")
                .json();

        assertThat(table.path("total").path("figures").path("planned").asInt()).isEqualTo(237);
        try (CsvReader<NamedCsvRecord> rows = csv("localities.csv")) {
            List<String> printed = rows.stream()
                    .flatMap(row -> Stream.of("2022", "2023", "2024", "2025")
                            .map(year ->
                                    row.getField("locality_no") + " " + year + " " + row.getField("declared_" + year)))
                    .toList();
            assertThat(table.path("rows")
                            .valueStream()
                            .map(row -> row.path("locality").path("number").asString() + " "
                                    + row.path("year").asInt() + " "
                                    + row.path("figures").path("planned").asInt()))
                    .containsExactlyElementsOf(printed);
        }
        // The register hears of its own products over the bus.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(api.as("office")
                        .get(REGISTRY + "/programme/plan")
                        .json()
                        .path("total")
                        .path("figures")
                        .path("standing")
                        .path("NOT_IN_REGISTER")
                        .asInt(-1))
                .isZero());
    }

    @Test
    void the_findings_are_the_anomalies_of_the_data_dictionary() throws IOException {
        var expected = new TreeMap<String, Integer>();
        try (CsvReader<NamedCsvRecord> rows = csv("anomalies.csv")) {
            rows.stream()
                    .filter(r -> r.getField("file").matches(".*(products|entities)\\.csv.*"))
                    .forEach(r -> expected.merge(r.getField("code"), 1, Integer::sum));
        }
        var found = new TreeMap<String, Integer>();
        api.as("office")
                .all(REGISTRY + "/findings")
                .forEach(f -> found.merge(f.path("code").asString(), 1, Integer::sum));

        assertThat(found).isEqualTo(expected);
        assertThat(found).containsEntry("GROUP_BLANK", 8).containsEntry("NAMELESS_ENTITY", 7);
    }

    @Test
    void the_public_reads_the_same_products_without_token_and_sees_no_contact() {
        Api everybody = api;

        assertThat(everybody.all("/api/public/v1/products")).hasSize(237);
        Api.Answer one = everybody.get("/api/public/v1/products?q=tom+kho&limit=1");
        assertThat(one.body()).doesNotContainIgnoringCase("phone").doesNotContainIgnoringCase("email");
        assertThat(one.header("ETag")).isNotNull();
        assertThat(everybody
                        .get("/api/public/v1/products?q=tom+kho&limit=1", "If-None-Match", one.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void the_seven_targets_are_measured_and_the_public_reads_them_without_token() {
        JsonNode told = api.as("office").get(REGISTRY + "/programme/targets").json();

        assertThat(told.path("items").size()).isEqualTo(7);
        assertThat(told.at("/items/6/readings/0/denominator").asInt()).isPositive();
        Api.Answer open = api.get("/api/public/v1/targets");
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.json().path("items").size()).isEqualTo(7);
        assertThat(api.get(REGISTRY + "/programme/targets").status()).isEqualTo(401);
    }

    private static int count(JsonNode facets, String facet, String value) {
        for (JsonNode entry : facets.path(facet)) {
            if (entry.path("value").asString().equals(value)) {
                return entry.path("count").asInt();
            }
        }
        return 0;
    }

    private static CsvReader<NamedCsvRecord> csv(String file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file));
    }
}
