package vn.ocop.rating.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ocop.starter.text.Label;

/** Which days offices work; a year that has not been entered has its weekends only. */
public record WorkingCalendar(Map<Integer, WorkYear> years) {

    /**
     * The day on which a term ends.
     *
     * @param sure whether the calendars of all its days have been entered whole
     */
    public record Deadline(LocalDate day, boolean sure) {}

    /** The last day of a term of so many working days; the day it runs from is not counted (Civil Code 2015, Art. 147). */
    public Deadline after(LocalDate from, int workingDays) {
        LocalDate day = from;
        boolean sure = true;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            WorkYear year = of(day.getYear());
            sure &= year.complete();
            left -= year.isWorking(day) ? 1 : 0;
        }
        return new Deadline(day, sure);
    }

    private WorkYear of(int year) {
        return years.getOrDefault(year, new WorkYear(year, false, new Label("", ""), List.of()));
    }
}
