package vn.ocop.registry.programme.report;

import java.time.LocalDate;

/** The days of a year until one of them, or all if that is later. */
record YearDays(int year, LocalDate on) {
    boolean has(LocalDate day) {
        return day.getYear() == year && !day.isAfter(on);
    }

    LocalDate first() {
        return LocalDate.of(year, 1, 1);
    }

    /** The last of them; before the first if the year is to come. */
    LocalDate last() {
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isAfter(on) ? on : end;
    }
}
