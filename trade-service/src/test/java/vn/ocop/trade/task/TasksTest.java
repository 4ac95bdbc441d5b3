package vn.ocop.trade.task;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TasksTest {
    private static final LocalDate DECISION = LocalDate.of(2022, 11, 24);
    private final Tasks tasks = new Tasks(new JsonMapper());

    @Test
    void they_are_those_of_the_plans_section_V() throws IOException {
        List<String> plan = rows("tasks.csv")
                .filter(row -> row.getField("section_no").equals("V")
                        && row.getField("row_kind").equals("task"))
                .map(TasksTest::ofPlan)
                .toList();

        assertThat(tasks.all()).extracting(TasksTest::told).containsExactlyElementsOf(plan);
        assertThat(tasks.all())
                .hasSize(5)
                .allSatisfy(task -> assertThat(task.title().en()).isNotBlank());
    }

    @Test
    void their_agencies_are_known() throws IOException {
        Set<String> agencies =
                rows("agencies.csv").map(row -> row.getField("agency_key")).collect(Collectors.toSet());

        assertThat(tasks.all())
                .flatExtracting(task -> Stream.concat(Stream.of(task.lead()), task.coordinating().stream())
                        .toList())
                .isSubsetOf(agencies);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "V.1, 2022-11-23, false",
        "V.1, 2022-11-24, true",
        "V.4, 2026-11-23, true",
        "V.5, 2022-12-31, false",
        "V.5, 2023-01-01, true",
        "V.5, 2023-12-31, true",
        "V.5, 2024-01-01, false",
        "V.6, 2026-11-23, false",
    })
    void a_task_is_found_on_its_days_only(String code, LocalDate day, boolean found) {
        assertThat(tasks.find(code, day).isPresent()).isEqualTo(found);
    }

    private static String ofPlan(NamedCsvRecord row) {
        boolean everyYear = row.getField("deadline_kind").equals("annual");
        return String.join(
                "|",
                row.getField("task_id"),
                row.getField("content"),
                row.getField("lead_agency_keys"),
                row.getField("coordinating_agency_keys"),
                everyYear ? DECISION.toString() : row.getField("deadline_start"),
                everyYear ? "null" : row.getField("deadline_end"));
    }

    private static String told(Task task) {
        return String.join(
                "|",
                task.code(),
                task.title().vi(),
                task.lead(),
                String.join(";", task.coordinating()),
                task.from().toString(),
                String.valueOf(task.to()));
    }

    private static Stream<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("../../shared/data", file))) {
            return reader.stream().toList().stream();
        }
    }
}
