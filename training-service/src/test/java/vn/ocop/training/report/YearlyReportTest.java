package vn.ocop.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.starter.text.Label;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.training.CourseFlow;
import vn.ocop.training.Registry;
import vn.ocop.training.TrainingServiceTest;
import vn.ocop.training.course.Funding;
import vn.ocop.training.coverage.CoverageRow;
import vn.ocop.training.coverage.TargetGroup;

/** The yearly report adds up what was done, exactly. */
@TrainingServiceTest
class YearlyReportTest {
    private static final String PATH = "/api/training/v1/reports/yearly";

    @Autowired
    MovableClock clock;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Api office;

    @BeforeEach
    void day() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        office = Api.at(port).office();
    }

    @Test
    void courses_held_cancelled_and_planned_are_told_by_task_and_agency() {
        JsonNode before = row("so_nnmt_test");
        assertThat(before.isMissingNode()).isTrue();
        CourseFlow held = new CourseFlow(Api.at(port)).planned(ofAgency()).opened();
        String officer = held.officer("Trần Thị Bé");
        CourseFlow.ok(held.enrol(held.agency, officer));
        held.running();
        CourseFlow.ok(held.present("may-1", "2026-11-23T01:00:00Z", officer, true, true));
        held.closed();
        CourseFlow cancelled = new CourseFlow(Api.at(port)).planned(ofAgency());
        CourseFlow.ok(cancelled.step("cancellation", "{\"reason\":\"Bão số 9\"}"));
        new CourseFlow(Api.at(port)).planned(ofAgency());

        await().untilAsserted(() ->
                assertThat(row("so_nnmt_test").get("completed").asInt()).isEqualTo(1));

        JsonNode row = row("so_nnmt_test");
        assertThat(row.get("task").asString()).isEqualTo("III.1");
        assertThat(row.get("lead").asBoolean()).isFalse();
        assertThat(List.of(
                        row.get("planned").asInt(),
                        row.get("held").asInt(),
                        row.get("cancelled").asInt()))
                .containsExactly(3, 1, 1);
        assertThat(row.get("hours").decimalValue()).isEqualByComparingTo("4.00");
        assertThat(row.get("participants").get("officers").asInt()).isEqualTo(1);
        JsonNode costs = row.get("costs");
        assertThat(costs.get("total").decimalValue()).isEqualByComparingTo("45000000");
        assertThat(costs.get("central").decimalValue()).isEqualByComparingTo("30000000");
        assertThat(costs.get("lawfulOther").decimalValue()).isEqualByComparingTo("15000000");
        assertThat(costs.get("uncovered").decimalValue()).isEqualByComparingTo("0");
        assertThat(office.get(PATH + "/export?format=csv&year=2026&agency=so_nnmt_test")
                        .text())
                .contains("Lớp đã tổ chức", "so_nnmt_test", "45000000");
    }

    @Test
    void tasks_for_which_nothing_was_done_have_a_row_of_their_lead_agency() {
        JsonNode report = office.get(PATH + "?year=2031").json();

        assertThat(report.get("items")
                        .valueStream()
                        .map(row -> row.get("task").asString() + " "
                                + row.get("agency").asString() + " "
                                + row.get("planned").asInt()))
                .containsExactly(
                        "III.1 dard 0",
                        "III.2 science_technology 0",
                        "III.3 investment_promotion_centre 0",
                        "III.4 natural_resources_environment 0");
    }

    @Test
    void coverage_is_of_the_years_end_or_of_today_while_it_lasts() {
        assertThat(office.get(PATH + "?year=2025").json().get("on").asString()).isEqualTo("2025-12-31");
        JsonNode now = office.get(PATH + "?year=2026").json();
        assertThat(now.get("on").asString()).isEqualTo("2026-11-23");
        assertThat(now.get("coverage").valueStream().map(reached -> reached.get("audience")
                        .asString()))
                .containsExactly("OFFICERS", "ENTITIES", "WORKERS");
        JsonNode officers = now.get("coverage").get(0).get("figure");
        assertThat(officers.get("trained").asLong())
                .isEqualTo(office.get("/api/training/v1/coverage?audience=OFFICERS&on=2026-11-23")
                        .json()
                        .get("items")
                        .get(0)
                        .get("trained")
                        .asLong());
        assertThat(office.get(PATH).status()).isEqualTo(400);
        assertThat(office.get(PATH + "?year=soon").status()).isEqualTo(400);
    }

    @Test
    void coverage_is_told_by_agency_too() {
        CourseFlow held = new CourseFlow(Api.at(port))
                .planned(CourseFlow.plan(10, "dossier", "{\"leastShare\":75}")
                        .replace("\"OFFICER\",\"ENTITY_REPRESENTATIVE\",\"WORKER\"", "\"ENTITY_REPRESENTATIVE\"")
                        .replace("\"agency\":\"dard\"", "\"agency\":\"so_kh_test\""))
                .opened();
        held.officer("Lê Văn Cò");
        try (Registry registry = new Registry(prefix, port)) {
            String manager =
                    held.person(registry.cooperative("HTX Tân Phát Lợi").id(), "ENTITY_REPRESENTATIVE", "GD");
            CourseFlow.ok(held.enrol(held.agency, manager));
            held.running();
            CourseFlow.ok(held.present("may-1", "2026-11-23T01:00:00Z", manager, true, true));
            held.closed();
        }
        await().untilAsserted(() ->
                assertThat(row("so_kh_test").get("completed").asInt()).isEqualTo(1));
        // The registry told of the entity today, whenever that is: a year in which it is there.
        clock.set(Instant.parse("2099-06-30T02:00:00Z"));

        JsonNode all = office.get(PATH + "?year=2099").json().get("coverage");

        assertThat(all).hasSize(3).allSatisfy(reached -> assertThat(reached.get("agencies"))
                .isEqualTo(office.get("/api/training/v1/coverage?by=agency&audience="
                                + reached.get("audience").asString())
                        .json()
                        .get("items")));
        assertThat(all.get(0).get("agencies").valueStream())
                .extracting(agency -> agency.get("value").asString())
                .contains("commune_pc");
        JsonNode own = office.get(PATH + "?year=2099&agency=so_kh_test").json().get("coverage");
        assertThat(own.get(1).get("figure")).isEqualTo(all.get(1).get("figure"));
        assertThat(own.get(1).get("agencies")).singleElement().satisfies(agency -> {
            assertThat(agency.get("value").asString()).isEqualTo("so_kh_test");
            assertThat(agency.get("trained").asInt()).isEqualTo(1);
        });
        List<String> file = office.get(PATH + "/export?format=csv&year=2099&agency=dard")
                .text()
                .lines()
                .toList();
        assertThat(file.getFirst()).contains("Tỷ lệ chủ thể do cơ quan tập huấn (%)");
    }

    @Test
    void a_share_of_an_agency_that_trained_nobody_is_not_known() {
        CoverageRow half = new CoverageRow("dard", null, 1, 2, "50.0", new Label("chủ thể", "entities"), 0);
        YearlyReport report = new YearlyReport(
                2026,
                LocalDate.of(2026, 12, 31),
                List.of(),
                List.of(new YearlyReport.Reached(TargetGroup.ENTITIES, half, List.of(half))));

        assertThat(report.share(TargetGroup.ENTITIES, "dard")).isEqualTo("50.0");
        assertThat(report.share(TargetGroup.ENTITIES, "science_technology")).isNull();
    }

    @Test
    void what_is_not_known_is_counted_as_unknown_and_what_nobody_pays_as_uncovered() {
        Funding unknown = new Funding(null, List.of());
        Funding half = new Funding(
                new BigDecimal("1000000"), List.of(new Funding.Line(Funding.Source.ENTITY, new BigDecimal("400000"))));

        Costs costs = Costs.of(unknown).plus(Costs.of(half)).plus(Costs.of(half));

        assertThat(costs.unknown()).isEqualTo(1);
        assertThat(costs.total()).isEqualByComparingTo("2000000");
        assertThat(costs.entity()).isEqualByComparingTo("800000");
        assertThat(costs.uncovered()).isEqualByComparingTo("1200000");
    }

    private JsonNode row(String agency) {
        return office.get(PATH + "?year=2026&agency=" + agency)
                .json()
                .get("items")
                .path(0);
    }

    private static String ofAgency() {
        return CourseFlow.plan(10, "quality-food-safety", "{\"leastShare\":75}")
                .replace("\"agency\":\"dard\"", "\"agency\":\"so_nnmt_test\"");
    }
}
