package vn.ocop.registry.programme.task;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Until when a task is to be done, as the last column of Annex 1 says it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Deadline.Yearly.class, name = "YEARLY"),
    @JsonSubTypes.Type(value = Deadline.YearBefore.class, name = "YEAR_BEFORE"),
    @JsonSubTypes.Type(value = Deadline.Month.class, name = "MONTH"),
    @JsonSubTypes.Type(value = Deadline.Period.class, name = "PERIOD"),
    @JsonSubTypes.Type(value = Deadline.None.class, name = "NONE")
})
public sealed interface Deadline {
    /** Last day of a year: what is to be done in a year is due on it. */
    MonthDay YEAR_END = MonthDay.of(12, 31);

    /** What is due within a term, a year each, in their order; also what was due before the plan was signed. */
    List<Due> within(Term term);

    /**
     * What is due for one year.
     *
     * @param on last day, null if the plan gives none
     * @param interim whether it is a yearly report on work that ends in a later year
     */
    record Due(int year, LocalDate on, boolean interim) {}

    /** Every year ("Hàng năm"): due at the end of each. */
    record Yearly() implements Deadline {
        @Override
        public List<Due> within(Term term) {
            return years(term.firstYear(), term.lastYear())
                    .mapToObj(year -> new Due(year, YEAR_END.atYear(year), false))
                    .toList();
        }
    }

    /** A month of the year before ("Tháng 12 năm trước"): what is for 2024 is due by 31 December 2023. */
    record YearBefore(int month) implements Deadline {
        @Override
        public List<Due> within(Term term) {
            return years(term.firstYear(), term.lastYear())
                    .mapToObj(
                            year -> new Due(year, YearMonth.of(year - 1, month).atEndOfMonth(), false))
                    .toList();
        }
    }

    /** One month ("Tháng 6/2023"): due on its last day. */
    record Month(YearMonth month) implements Deadline {
        @Override
        public List<Due> within(Term term) {
            return List.of(new Due(month.getYear(), month.atEndOfMonth(), false));
        }
    }

    /**
     * Some years ("2021-2025", "2023"): due at the end of the last one, with a report at the end of each year before. That
     * the years before are reported is our reading; the plan names the years only.
     */
    record Period(int first, int last) implements Deadline {
        @Override
        public List<Due> within(Term term) {
            return years(first, last)
                    .mapToObj(year -> new Due(year, YEAR_END.atYear(year), year < last))
                    .toList();
        }
    }

    /**
     * None: the cell is empty. It can be reported, but is never overdue.
     *
     * @param year of the task it belongs to
     */
    record None(int year) implements Deadline {
        @Override
        public List<Due> within(Term term) {
            return List.of(new Due(year, null, false));
        }
    }

    private static IntStream years(int first, int last) {
        return IntStream.rangeClosed(first, last);
    }
}
