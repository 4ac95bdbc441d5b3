package vn.ocop.registry.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.ServiceTest;

/** The register of the tests holds what others have put there; the plan is the plan all the same. */
@ServiceTest
class PlanApiTest {
    private static final String PLAN = "/api/registry/v1/programme/plan";

    @LocalServerPort
    int port;

    Api office;

    @BeforeEach
    void begin() {
        office = Api.at(port).office();
    }

    @Test
    void the_plan_has_nine_localities_and_every_line_one_standing() {
        JsonNode table = office.get(PLAN + "?by=locality,year").json();

        assertThat(table.get("total").get("figures").get("planned").asInt()).isEqualTo(237);
        assertThat(table.get("rows").size()).isEqualTo(36);
        assertThat(table.get("rows").valueStream()).allSatisfy(row -> {
            JsonNode figures = row.get("figures");
            assertThat(figures.get("standing")
                            .propertyStream()
                            .mapToInt(one -> one.getValue().asInt())
                            .sum())
                    .isEqualTo(figures.get("planned").asInt());
        });
    }

    @Test
    void each_figure_can_be_opened() {
        JsonNode total = office.get(PLAN + "?on=2019-01-01").json().get("total").get("figures");
        assertThat(total.get("standing").get("NOT_IN_REGISTER").asInt()).isEqualTo(237);

        JsonNode page = office.get(PLAN + "/lines?on=2019-01-01&locality=ngoc+hien&standing=NOT_IN_REGISTER&limit=20")
                .json();
        JsonNode rest = office.get(PLAN
                        + "/lines?on=2019-01-01&locality=ngoc+hien&standing=NOT_IN_REGISTER&limit=20&cursor="
                        + page.get("next").asString())
                .json();

        assertThat(page.get("items").size() + rest.get("items").size()).isEqualTo(30);
        assertThat(page.get("items").get(0).get("reference").asString()).isEqualTo("V-1");
    }

    @ParameterizedTest
    @CsvSource({
        "locality=V&year=2024, 7",
        "group=none, 8",
        "group=6, 1",
        "year=2022, 49",
        "standing=STAR_5, 0",
        "reached=IDEA, 0",
        "outside=true, 0"
    })
    void lines_are_found_by_what_the_table_counts_by(String query, int lines) {
        assertThat(office.get(PLAN + "/lines?on=2019-01-01&limit=200&" + query)
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "'?by=commune', by",
        "'?on=2023', on",
        "'/lines?locality=Bạc+Liêu', locality",
        "'/lines?standing=DONE', standing",
        "'/lines?outside=yes', outside",
        "'/lines?where=V', where"
    })
    void what_is_not_known_is_refused(String query, String field) {
        assertThat(office.get(PLAN + query.replace("ạ", "%E1%BA%A1").replace("ê", "%C3%AA"))
                        .json()
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo(field);
    }

    @Test
    void table_and_lines_are_sent_as_files() {
        assertThat(office.get(PLAN + "/export?by=locality&format=csv&on=2019-01-01")
                        .text())
                .contains("I,Thành phố Cà Mau,,,24,44,13,17,9,5,44,", ",,,,151,237,49,87,54,47,237,");
        assertThat(office.get(PLAN + "/lines/export?locality=IX&format=csv&on=2019-01-01")
                        .text())
                .contains("IX-1,IX,", "NOT_IN_REGISTER");
        assertThat(office.get(PLAN + "/lines/export?format=xlsx").status()).isEqualTo(200);
    }

    @Test
    void everybody_reads_the_figures_of_the_localities_without_names() {
        Api.Answer answer = Api.at(port).get("/api/public/v1/plan?on=2019-01-01");

        assertThat(answer.json().get("rows").size()).isEqualTo(9);
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("public");
        assertThat(answer.header("ETag")).isPresent();
        assertThat(Api.at(port).get(PLAN).status()).isEqualTo(401);
    }
}
