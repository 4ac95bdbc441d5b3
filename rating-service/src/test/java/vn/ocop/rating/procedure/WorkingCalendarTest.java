package vn.ocop.rating.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.Faults;

/** Terms of working days, by the calendar that ships with the service. */
class WorkingCalendarTest {
    private final WorkingCalendar calendar = shipped();

    @ParameterizedTest(name = "{1} working days from {0} end on {2}")
    @CsvSource({
        // Plain weeks: fifteen working days are three weeks.
        "2026-06-01, 15, 2026-06-22",
        "2026-06-05, 1, 2026-06-08",
        // Tết Bính Ngọ, 16 to 20 February.
        "2026-02-13, 1, 2026-02-23",
        // 30 April and 1 May, and the day in lieu of the Hung Kings' on 27 April.
        "2026-04-24, 5, 2026-05-06",
        // Saturday 22 August is worked for Monday 31 August.
        "2026-08-21, 1, 2026-08-22",
        "2026-08-28, 1, 2026-09-03",
        // Over the turn of the year.
        "2026-12-31, 1, 2027-01-04",
    })
    void a_term_counts_the_days_that_offices_work(LocalDate from, int days, LocalDate end) {
        assertThat(calendar.after(from, days).day()).isEqualTo(end);
    }

    @Test
    void a_term_that_reaches_into_a_year_not_entered_says_that_it_is_not_sure() {
        assertThat(calendar.after(LocalDate.parse("2026-11-02"), 15).sure()).isTrue();
        assertThat(calendar.after(LocalDate.parse("2026-12-21"), 15).sure()).isFalse();
        assertThat(calendar.after(LocalDate.parse("2031-03-03"), 1).sure()).isFalse();
    }

    @Test
    void a_calendar_with_a_day_of_another_year_or_twice_is_refused() {
        WorkYear.SpecialDay day = shipped().years().get(2026).days().getFirst();
        Faults faults = new Faults();

        new WorkYear(2027, true, null, List.of(day, day)).check(faults);

        assertThat(faults.found())
                .extracting(fault -> fault.field() + " " + fault.rule())
                .containsExactly("days[0].day not-of-the-year", "days[1].day not-of-the-year", "days[1].day twice");
    }

    private static WorkingCalendar shipped() {
        try (InputStream in = WorkingCalendarTest.class.getResourceAsStream("/procedure/working-days.json")) {
            List<WorkYear> years = new JsonMapper().readValue(in, new TypeReference<List<WorkYear>>() {});
            return new WorkingCalendar(years.stream().collect(Collectors.toMap(WorkYear::year, Function.identity())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
