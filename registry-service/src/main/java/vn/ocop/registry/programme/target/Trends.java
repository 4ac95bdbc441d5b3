package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.starter.problem.Refusal;

/** The days of a trend: the last of each month, and the last that is asked for. */
final class Trends {
    private static final int MOST_POINTS = 120;

    private Trends() {}

    /** @throws Refusal if they are the wrong way round or too many */
    static List<LocalDate> days(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.malformed("to", "before-begin");
        }
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); month.atEndOfMonth().isBefore(to); month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
            if (days.size() >= MOST_POINTS) {
                throw Refusal.malformed("from", "too-many-points", MOST_POINTS);
            }
        }
        days.add(to);
        return days;
    }
}
