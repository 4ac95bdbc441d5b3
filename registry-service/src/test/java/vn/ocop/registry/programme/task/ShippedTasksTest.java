package vn.ocop.registry.programme.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ShippedTasksTest {
    private final Tasks tasks = new Tasks(new JsonMapper());
    private final Agencies agencies = new Agencies(new JsonMapper());

    @Test
    void the_tasks_are_those_of_annex_1_in_its_order() throws IOException {
        assertThat(tasks.all().stream().map(ShippedTasksTest::told))
                .containsExactlyElementsOf(
                        rows("tasks.csv").stream().map(ShippedTasksTest::ofPlan).toList());
        assertThat(tasks.all())
                .hasSize(41)
                .allSatisfy(task -> assertThat(task.title().en()).isNotBlank());
    }

    @Test
    void the_agencies_are_those_of_the_plan_with_their_names() throws IOException {
        assertThat(agencies.all().stream()
                        .map(agency -> agency.key() + "|" + agency.name().vi() + "|" + agency.collective()))
                .containsAll(rows("agencies.csv").stream()
                        .map(row -> row.getField("agency_key") + "|" + row.getField("name") + "|"
                                + row.getField("collective"))
                        .toList());
    }

    @Test
    void every_agency_that_a_task_or_another_agency_names_is_known() {
        assertThat(tasks.all()).allSatisfy(task -> {
            assertThat(task.lead()).isNotEmpty().allSatisfy(this::isKnown);
            assertThat(task.coordinating()).allSatisfy(this::isKnown);
            assertThat(task.section())
                    .satisfies(no -> assertThat(tasks.section(no)).isNotNull());
        });
        assertThat(agencies.all()).allSatisfy(agency -> {
            assertThat(agency.partOf()).allSatisfy(this::isKnown);
            Optional.ofNullable(agency.ended()).map(Agency.Ended::successor).ifPresent(this::isKnown);
        });
    }

    @Test
    void a_task_without_a_deadline_belongs_to_the_year_of_the_task_above_it() {
        assertThat(tasks.all().stream().filter(task -> task.deadline() instanceof Deadline.None))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.obligations(tasks.term()))
                        .singleElement()
                        .isEqualTo(new Obligation(
                                part.code(),
                                tasks.get(part.parent())
                                        .obligations(tasks.term())
                                        .getFirst()
                                        .year(),
                                null,
                                false)));
    }

    @ParameterizedTest
    @CsvSource({
        // Tháng 12 năm trước: the plan of a year is due in the December before it.
        "I.1, 2024, 2023-12-31",
        "I.1, 2023, 2022-12-31",
        "I.1, 2022, ", // was due before the plan was signed
        "I.2, 2022, 2022-12-31",
        "I.2, 2025, 2025-12-31",
        "I.2, 2021, ",
        "I.2, 2026, ",
        "I.3, 2023, 2023-12-31",
        "I.3, 2025, 2025-12-31",
        "I.4, 2023, 2023-06-30",
        "I.4, 2024, ",
        "I.5, 2023, 2023-02-28",
        "I.5-1, 2023, ",
        "I.7, 2022, 2022-12-31",
        "V.5, 2023, 2023-12-31",
        "V.5, 2022, ",
        "VII.4, 2024, 2024-06-30",
        "X, 2025, 2025-12-31"
    })
    void a_task_is_due_on_the_last_day_that_its_deadline_gives(String code, int year, LocalDate due) {
        assertThat(tasks.get(code).dueIn(year, tasks.term())).isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void work_of_several_years_is_reported_every_year_and_ends_with_the_last() {
        assertThat(tasks.get("I.3").obligations(tasks.term()))
                .extracting(Obligation::year, Obligation::interim)
                .containsExactly(tuple(2022, true), tuple(2023, true), tuple(2024, true), tuple(2025, false));
    }

    @ParameterizedTest
    @CsvSource({
        "I.1, dard, 2023-05-01, dard",
        "I.1, dard, 2025-12-01, dard", // accounts keep the key of the plan
        "I.1, agriculture_environment, 2025-03-01, dard",
        "I.1, agriculture_environment, 2025-02-28, ",
        "III.4, agriculture_environment, 2025-12-01, natural_resources_environment",
        "I.1, industry_trade, 2023-05-01, ",
        "I.1, '', 2023-05-01, ",
        "IV.2, '', 2025-12-01, ", // the districts have ended, and nobody is known to have taken over
        "IV.2, commune_pc, 2025-12-01, ",
        "IV.2, ngoc_hien_pc, 2024-12-01, district_pc",
        "II.8, health, 2024-12-01, provincial_bodies",
        "II.8, commune_pc, 2024-12-01, commune_pc",
        "II.8, investment_promotion_centre, 2024-12-01, ",
        "II.7, womens_union, 2024-12-01, womens_union"
    })
    void an_agency_speaks_for_itself_for_its_predecessor_and_for_its_group(
            String task, String own, LocalDate day, String lead) {
        assertThat(agencies.leadOf(tasks.get(task), own, day)).isEqualTo(Optional.ofNullable(lead));
    }

    private void isKnown(String key) {
        assertThat(agencies.find(key)).as(key).isPresent();
    }

    private static String ofPlan(NamedCsvRecord row) {
        return String.join(
                "|",
                row.getField("task_id"),
                row.getField("section_no"),
                row.getField("parent_task_id"),
                row.getField("content"),
                row.getField("lead_agency_keys"),
                row.getField("coordinating_agency_keys"),
                row.getField("deadline"),
                row.getField("deadline_norm"));
    }

    private static String told(Task task) {
        return String.join(
                "|",
                task.code(),
                task.section(),
                task.parent() == null ? "" : task.parent(),
                task.title().vi(),
                String.join(";", task.lead()),
                String.join(";", task.coordinating()),
                task.asWritten(),
                normal(task.deadline()));
    }

    private static String normal(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Yearly _ -> "annual";
            case Deadline.YearBefore before -> "annual;month=" + before.month() + ";year_offset=-1";
            case Deadline.Month month -> month.month().toString();
            case Deadline.Period period when period.first() == period.last() -> Integer.toString(period.first());
            case Deadline.Period period -> period.first() + "/" + period.last();
            case Deadline.None _ -> "";
        };
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("../../shared/data", file))) {
            return reader.stream().toList();
        }
    }
}
