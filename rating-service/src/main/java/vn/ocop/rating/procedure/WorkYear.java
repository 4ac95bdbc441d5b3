package vn.ocop.rating.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.text.Label;

/**
 * The days of a year on which offices work against the weekday, or do not.
 *
 * @param complete whether the calendar of the year has been announced and entered
 */
public record WorkYear(int year, boolean complete, Label notes, List<SpecialDay> days) {
    private static final int MOST = 100;

    /** What a day is. */
    public enum Kind {
        HOLIDAY,
        /** A day at the weekend that is worked in exchange. */
        WORKING
    }

    /** @param sure whether the day is announced beyond doubt */
    public record SpecialDay(LocalDate day, Kind kind, Label name, boolean sure) {}

    boolean isWorking(LocalDate day) {
        Optional<SpecialDay> special =
                days.stream().filter(known -> known.day().equals(day)).findFirst();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return special.map(known -> known.kind() == Kind.WORKING).orElse(!weekend);
    }

    /** Notes what can't be: days of another year, a day twice, no kind or name. */
    void check(Faults faults) {
        faults.require(days != null && days.size() <= MOST, "days", "size", 0, MOST);
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; days != null && i < Math.min(MOST, days.size()); i++) {
            SpecialDay special = days.get(i);
            String field = "days[" + i + "]";
            if (special == null || special.day() == null || special.kind() == null || special.name() == null) {
                faults.require(false, field, "required");
                continue;
            }
            faults.require(special.day().getYear() == year, field + ".day", "not-of-the-year", Integer.toString(year));
            faults.require(seen.add(special.day()), field + ".day", "twice");
            faults.text(special.name().vi(), field + ".name.vi", 100);
            faults.text(special.name().en(), field + ".name.en", 100);
        }
    }
}
