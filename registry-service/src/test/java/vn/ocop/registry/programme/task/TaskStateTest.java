package vn.ocop.registry.programme.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.text.Label;

class TaskStateTest {
    private static final Term TERM = new Term("2822/QĐ-UBND", LocalDate.parse("2022-11-24"), 2021, 2025, 30);
    private static final LocalDate DUE = LocalDate.parse("2023-06-30");

    @ParameterizedTest
    @CsvSource({
        "2023-05-30, , NOT_DUE",
        "2023-05-31, , DUE",
        "2023-06-30, , DUE",
        "2023-07-01, , OVERDUE",
        "2023-07-01, 2023-06-30, REPORTED",
        "2023-07-02, 2023-07-01, LATE",
        "2023-06-01, 2023-06-15, DUE", // reported on a day that is still to come
        "2024-01-01, 2023-01-05, REPORTED"
    })
    void a_task_is_due_for_some_days_then_overdue_until_it_is_reported(
            LocalDate on, LocalDate reportedOn, TaskState state) {
        assertThat(new Obligation("I.4", 2023, DUE, false).stateOn(on, reportedOn, TERM))
                .isEqualTo(state);
    }

    @Test
    void a_task_without_a_day_is_never_overdue() {
        Obligation open = new Obligation("I.5-1", 2023, null, false);

        assertThat(open.stateOn(LocalDate.parse("2030-01-01"), null, TERM)).isEqualTo(TaskState.NOT_DUE);
        assertThat(open.stateOn(LocalDate.parse("2030-01-01"), DUE, TERM)).isEqualTo(TaskState.REPORTED);
    }

    @Test
    void a_returned_report_counts_again_from_the_day_of_the_next_version() {
        TaskReport returned = report("farmers_union", "2023-06-20")
                .reviewed(new Review(false, LocalDate.parse("2023-07-05"), "Thiếu minh chứng"))
                .next();
        TaskReport again = returned.superseded(version("2023-07-10")).next();

        assertThat(again.countsOn(LocalDate.parse("2023-07-04"))).contains(LocalDate.parse("2023-06-20"));
        assertThat(again.countsOn(LocalDate.parse("2023-07-05"))).isEmpty();
        assertThat(again.countsOn(LocalDate.parse("2023-07-10"))).contains(LocalDate.parse("2023-07-10"));
        assertThat(again.versions()).hasSize(2);
    }

    @Test
    void a_correction_of_a_report_that_stood_does_not_make_it_late() {
        TaskReport corrected = report("farmers_union", "2023-06-20")
                .superseded(version("2023-08-01"))
                .next();

        assertThat(corrected.countsOn(LocalDate.parse("2023-08-02"))).contains(LocalDate.parse("2023-06-20"));
        assertThat(corrected.versionOn(LocalDate.parse("2023-07-01")).map(ReportVersion::reportedOn))
                .contains(LocalDate.parse("2023-06-20"));
    }

    @Test
    void a_version_is_reviewed_once_and_no_version_is_older_than_the_one_before() {
        TaskReport accepted = report("farmers_union", "2023-06-20")
                .reviewed(new Review(true, LocalDate.parse("2023-06-25"), null))
                .next();

        assertThatThrownBy(() -> accepted.reviewed(new Review(false, LocalDate.parse("2023-06-26"), "Nhầm")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report-reviewed-already");
        assertThatThrownBy(() -> accepted.superseded(version("2023-06-19")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("before-report");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // II.7: both unions lead, so both must have reported.
                "farmers_union womens_union, farmers_union=2023-01-10, -",
                "farmers_union womens_union, farmers_union=2023-01-10 womens_union=2023-02-20, 2023-02-20",
                // II.8: only groups lead, so the first of anyone counts.
                "'', provincial_bodies=2023-03-01 commune_pc=2023-01-15, 2023-01-15",
                "'', '', -",
                // IV: the department leads beside groups.
                "dard, commune_pc=2023-01-15, -",
                "dard, dard=2023-04-01 commune_pc=2023-01-15, 2023-04-01"
            })
    void every_single_lead_must_report_and_of_groups_one(String single, String reports, LocalDate reportedOn) {
        Owed owed = new Owed(
                new Task("II.7", "II", null, new Label("", ""), List.of(), List.of(), "", new Deadline.Yearly()),
                new Obligation("II.7", 2023, LocalDate.parse("2023-12-31"), false),
                words(reports).stream()
                        .map(word -> report(word.split("=")[0], word.split("=")[1]))
                        .toList(),
                words(single),
                LocalDate.parse("2024-01-01"),
                TERM);

        assertThat(owed.reportedOn()).isEqualTo(Optional.ofNullable(reportedOn));
        assertThat(owed.state()).isEqualTo(reportedOn == null ? TaskState.OVERDUE : TaskState.REPORTED);
        assertThat(owed.daysOverdue()).isEqualTo(reportedOn == null ? 1 : 0);
    }

    @Test
    void all_that_is_wrong_in_a_report_is_told_at_once() {
        ReportVersion version = new ReportVersion(
                "1",
                "Đã kiểm tra 12 cơ sở",
                List.of(new Figure("Cơ sở", new BigDecimal("12.00001"), null)),
                List.of(
                        new Evidence("Biên bản", null, " ", null),
                        new Evidence(" ", "http://camau.gov.vn/bb.pdf", null, "12ab")),
                DUE,
                null,
                null);
        Faults faults = new Faults();

        version.check(faults);

        assertThat(faults.found())
                .extracting(fault -> fault.field() + " " + fault.rule())
                .containsExactly(
                        "figures[0].value figure",
                        "evidence[0] url-or-document",
                        "evidence[1].title required",
                        "evidence[1].url https-url",
                        "evidence[1].sha256 sha256");
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    private static TaskReport report(String lead, String day) {
        return new TaskReport("II.7", 2023, lead, lead, null, List.of(version(day)));
    }

    private static ReportVersion version(String day) {
        return new ReportVersion(
                day,
                "Đã tổ chức 12 hội nghị",
                List.of(),
                List.of(new Evidence("Báo cáo", null, "12/BC-SNN", null)),
                LocalDate.parse(day),
                null,
                null);
    }
}
