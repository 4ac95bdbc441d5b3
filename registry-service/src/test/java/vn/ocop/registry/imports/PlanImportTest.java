package vn.ocop.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.imports.ImportApi.FINDINGS;
import static vn.ocop.registry.imports.ImportApi.IMPORTS;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.Paths;
import vn.ocop.testing.Api;
import vn.ocop.testing.TestTokens;

/** The plan through the API of a running service. */
@ImportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanImportTest {
    private static final String OF_PLAN = "?" + Api.parameter("register", "2822/QĐ-UBND");

    @Value("${local.server.port}")
    int port;

    private ImportApi api;
    private JsonNode dry;
    private List<JsonNode> afterDryRun;
    private JsonNode imported;

    @BeforeAll
    void importPlan() {
        api = new ImportApi(port);
        FirstPlanImport first = FirstPlanImport.into(port);
        dry = first.dry();
        afterDryRun = first.afterDryRun();
        imported = first.imported();
    }

    @Test
    void plan_gives_151_entities_237_products_and_165_findings() {
        assertThat(imported.get("state").asString()).as(imported.toString()).isEqualTo("DONE");
        assertThat(imported.get("rowsRead").asLong())
                .isEqualTo(imported.get("rowsTotal").asLong());
        assertThat(imported.at("/entities/created").asLong()).isEqualTo(151);
        assertThat(imported.at("/products/created").asLong()).isEqualTo(237);
        assertThat(imported.at("/findings/found").asLong()).isEqualTo(165);
        assertThat(imported.at("/findings/opened").asLong()).isEqualTo(165);
        assertThat(imported.at("/refused").asLong()).isZero();
    }

    @Test
    void dry_run_counts_the_same_and_changes_nothing() {
        assertThat(dry.get("entities")).isEqualTo(imported.get("entities"));
        assertThat(dry.get("products")).isEqualTo(imported.get("products"));
        assertThat(dry.get("findings")).isEqualTo(imported.get("findings"));
        assertThat(afterDryRun)
                .noneMatch(finding -> finding.get("register").asString().equals("2822/QĐ-UBND"));
    }

    @Test
    void findings_are_exactly_the_anomalies_of_the_dictionary() throws IOException {
        List<String> found = api.all(FINDINGS + OF_PLAN).stream()
                .map(finding -> String.join(
                        " | ",
                        finding.get("code").asString(),
                        String.join(", ", records(finding)),
                        finding.get("field").asString(),
                        finding.get("line").asString(),
                        finding.get("raw").asString(),
                        finding.get("certainty").asString().toLowerCase(Locale.ROOT)))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(anomalies());
    }

    @Test
    void every_row_tells_what_became_of_it() {
        List<JsonNode> rows = api.all(IMPORTS + "/" + imported.get("id").asString() + "/rows");
        assertThat(rows).hasSize(237);
        JsonNode first = rows.getFirst();
        assertThat(first.get("record").asString()).isEqualTo("I-1");
        assertThat(first.get("result").asString()).isEqualTo("CREATED");
        JsonNode product = api.office
                .get(Paths.PRODUCTS + "/" + first.at("/product/id").asString())
                .json();
        assertThat(product.get("name").asString()).isEqualTo("Gạo sạch");
        assertThat(product.get("planLine").asInt()).isEqualTo(695);
        assertThat(product.at("/entity/id").asString())
                .isEqualTo(first.at("/entity/id").asString());
    }

    @Test
    void a_commune_counts_the_findings_that_it_sees_and_no_others() {
        Api commune = Api.at(port).tanAnTay();
        int seen = commune.get(FINDINGS + "?limit=200").json().get("items").size();

        assertThat(seen).isBetween(1, 164);
        assertThat(commune.get(FINDINGS + "/facets")
                        .json()
                        .get("status")
                        .valueStream()
                        .mapToInt(one -> one.get("count").asInt())
                        .sum())
                .isEqualTo(seen);
        assertThat(Api.at(port)
                        .as(TestTokens.as("commune.none").roles("commune").units("99999"))
                        .get(FINDINGS + "/facets")
                        .json()
                        .get("status"))
                .isEmpty();
    }

    @Test
    void finding_leads_to_its_entity_and_product() {
        JsonNode finding = api.all(FINDINGS + OF_PLAN + "&code=GROUP_BLANK").getFirst();
        JsonNode product = api.office
                .get(Paths.PRODUCTS + "/" + finding.at("/productIds/0").asString())
                .json();
        assertThat(product.get("planRef").asString())
                .isEqualTo(finding.at("/records/0").asString());
        assertThat(product.has("group")).isFalse();
        assertThat(finding.at("/entityIds/0").asString())
                .isEqualTo(product.at("/entity/id").asString());
    }

    @Test
    void findings_count_by_status_and_code() {
        JsonNode facets = api.office.get(FINDINGS + "/facets" + OF_PLAN).json();
        assertThat(facets.get("code")).hasSizeGreaterThan(20);
        assertThat(facets.get("status").toString()).contains("OPEN");
    }

    private static List<String> records(JsonNode finding) {
        List<String> records = new ArrayList<>();
        finding.get("records").forEach(record -> records.add(record.asString()));
        return records;
    }

    private static List<String> anomalies() throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Path.of("../../shared/data/anomalies.csv"))) {
            return rows.stream()
                    .map(NamedCsvRecord::getFieldsAsMap)
                    .filter(row -> row.get("file").contains("products.csv")
                            || row.get("file").contains("entities.csv"))
                    .map(PlanImportTest::anomaly)
                    .toList();
        }
    }

    private static String anomaly(Map<String, String> row) {
        return String.join(
                " | ",
                row.get("code"),
                row.get("record"),
                row.get("field"),
                row.get("source_line"),
                row.get("raw"),
                row.get("certainty"));
    }
}
