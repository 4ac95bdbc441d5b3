package vn.ocop.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.imports.ImportApi.FINDINGS;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.Paths;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;

/** The plan again: as it was, corrected, and after officers have decided. */
@ImportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReimportTest {
    private static final String BLANK_GROUP = FINDINGS + "?code=GROUP_BLANK&record=";

    @Value("${local.server.port}")
    int port;

    private ImportApi api;

    @BeforeAll
    void importPlan() {
        api = new ImportApi(port);
        FirstPlanImport.into(port);
    }

    @Test
    void same_file_again_changes_nothing() {
        Map<String, Long> before = versions();
        JsonNode again = api.plan(false);
        assertThat(again.at("/products/unchanged").asLong()).isEqualTo(237);
        assertThat(again.at("/entities/created").asLong()
                        + again.at("/entities/updated").asLong())
                .isZero();
        assertThat(again.at("/findings/found").asLong()).isEqualTo(165);
        assertThat(again.at("/findings/opened").asLong()
                        + again.at("/findings/closed").asLong())
                .isZero();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void corrected_row_updates_the_product_and_closes_its_finding_until_it_comes_back() {
        JsonNode finding = api.all(FINDINGS + "?code=GROUP_BLANK").getLast();
        String record = finding.at("/records/0").asString();
        String corrected = filledGroup(finding.get("line").asInt());

        JsonNode dry = api.csv("?dryRun=true", corrected);
        assertThat(dry.at("/products/updated").asLong()).isEqualTo(1);
        assertThat(dry.at("/findings/closed").asLong()).isEqualTo(1);
        assertThat(status(record)).isEqualTo("OPEN");

        JsonNode done = api.csv("", corrected);
        assertThat(done.get("products")).isEqualTo(dry.get("products"));
        assertThat(done.get("findings")).isEqualTo(dry.get("findings"));
        assertThat(status(record)).isEqualTo("RESOLVED");
        JsonNode product = api.office
                .get(Paths.PRODUCTS + "/" + finding.at("/productIds/0").asString())
                .json();
        assertThat(product.get("group").asInt()).isEqualTo(3);

        JsonNode back = api.plan(false);
        assertThat(back.at("/findings/opened").asLong()).isEqualTo(1);
        JsonNode reopened = api.all(BLANK_GROUP + record).getFirst();
        assertThat(reopened.get("status").asString()).isEqualTo("OPEN");
        assertThat(reopened.at("/decisions/0/by").asString()).isEqualTo("system:import");
        assertThat(reopened.at("/decisions/1/to").asString()).isEqualTo("OPEN");
    }

    @Test
    void what_an_officer_decided_stays_with_who_when_and_why() {
        JsonNode finding = api.all(FINDINGS + "?code=NAMELESS_ENTITY").getFirst();
        String path = FINDINGS + "/" + finding.get("id").asString();
        long version = finding.get("version").asLong();
        String reason = "{\"reason\": \"Tổ hợp tác chưa đặt tên\"}";

        assertThat(api.office.post(path + "/accept", reason).status()).isEqualTo(428);
        assertThat(api.office.ifMatch(version).post(path + "/accept", "{}").status())
                .isEqualTo(422);
        Answer accepted = api.office.ifMatch(version).post(path + "/accept", reason);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(api.office.ifMatch(version).post(path + "/resolve", reason).status())
                .isEqualTo(412);
        assertThat(api.office
                        .ifMatch(version + 1)
                        .post(path + "/resolve", reason)
                        .rule())
                .isEqualTo("finding-not-open");

        api.plan(false);
        JsonNode kept = api.office.get(path).json();
        assertThat(kept.get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(kept.at("/decisions/0/by").asString()).isEqualTo("office");
        assertThat(kept.at("/decisions/0/reason").asString()).isEqualTo("Tổ hợp tác chưa đặt tên");
        assertThat(kept.at("/decisions/0/at").asString()).isNotEmpty();

        Answer open = api.office.ifMatch(version + 1).post(path + "/reopen", reason);
        assertThat(open.json().get("status").asString()).isEqualTo("OPEN");
        assertThat(open.json().get("decisions")).hasSize(2);
    }

    @Test
    void commune_sees_and_decides_the_findings_of_its_own_units_only() {
        Api commune = Api.at(port).tanAnTay();
        JsonNode mine = commune.get(FINDINGS + "?status=OPEN&field=entity_address")
                .json()
                .at("/items/0");
        assertThat(mine.get("entityIds")).hasSize(1);
        String path = FINDINGS + "/" + mine.get("id").asString();
        Api other = Api.at(port).datMui();
        assertThat(other.get(path).status()).isEqualTo(403);
        assertThat(other.ifMatch(mine.get("version").asLong())
                        .post(path + "/accept", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(other.get(FINDINGS).text()).doesNotContain(mine.get("id").asString());
        Answer accepted =
                commune.ifMatch(mine.get("version").asLong()).post(path + "/accept", "{\"reason\": \"Đã xem\"}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(commune.get(path).json().at("/decisions/0/by").asString()).isEqualTo("commune.tan-an-tay");
    }

    @Test
    void titles_and_advice_speak_the_language_of_the_caller() {
        JsonNode vietnamese =
                api.office.get(FINDINGS + "?code=GROUP_BLANK").json().at("/items/0");
        JsonNode english = api.office
                .with("Accept-Language", "en")
                .get(FINDINGS + "?code=GROUP_BLANK")
                .json()
                .at("/items/0");
        for (String text : new String[] {"title", "explanation", "handling"}) {
            assertThat(vietnamese.get(text).asString())
                    .isNotBlank()
                    .isNotEqualTo(english.get(text).asString());
        }
    }

    @Test
    void another_register_meets_the_same_entity_and_only_fills_what_the_plan_left_open() {
        JsonNode entity = api.office
                .get(Paths.ENTITIES + "?q=" + Api.parameter("", "Huỳnh Yến Nhi").substring(1) + "&locality=I")
                .json()
                .at("/items/0");
        assertThat(entity.has("registrationNumber")).isFalse();
        String row = "MS-1;Tôm khô hút chân không;1;2026;%s;%s;HKD;8123456789"
                .formatted(entity.get("name").asString(), entity.get("address").asString());
        api.office.put(
                "/api/registry/v1/import-mappings/so-thue",
                SamplesOfRegisters.mapping("Sổ thuế")
                        .replace("2025-07-01", "2025-06-30")
                        .replace("Xã Đất Mũi", "I"));

        JsonNode done = api.csv("?mapping=so-thue", SamplesOfRegisters.register(row));
        assertThat(done.at("/entities/updated").asLong()).as(done.toString()).isEqualTo(1);
        String path = Paths.ENTITIES + "/" + entity.get("id").asString();
        JsonNode completed = api.office.get(path).json();
        assertThat(completed.get("registrationNumber").asString()).isEqualTo("8123456789");
        assertThat(completed.get("reference").asString())
                .isEqualTo(entity.get("reference").asString());

        assertThat(api.plan(false).at("/entities/updated").asLong()).isZero();
        assertThat(api.csv("?mapping=so-thue", SamplesOfRegisters.register(row))
                        .at("/entities/unchanged")
                        .asLong())
                .isEqualTo(1);
        assertThat(api.office.get(path).json().get("version")).isEqualTo(completed.get("version"));
    }

    private String status(String record) {
        return api.all(BLANK_GROUP + record).getFirst().get("status").asString();
    }

    /** The printed table with group 3 in the blank cell of the row that the line belongs to. */
    private static String filledGroup(int lineOfCell) {
        String row = Integer.toString(lineOfCell - 5);
        return SamplesOfRegisters.plan()
                .lines()
                .map(line -> line.startsWith(row + ",11,") ? withGroup(line) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String withGroup(String line) {
        int years = line.length() - line.replaceAll("(,[^,]*){5}$", "").length();
        String head = line.substring(0, line.length() - years);
        assertThat(head).endsWith(",");
        return head + "3" + line.substring(line.length() - years);
    }

    private Map<String, Long> versions() {
        return api.all(Paths.PRODUCTS).stream()
                .collect(Collectors.toMap(product -> product.get("id").asString(), product -> product.get("version")
                        .asLong()));
    }
}
