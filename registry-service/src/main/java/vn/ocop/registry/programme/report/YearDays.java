package vn.ocop.registry.programme.report;

import java.time.LocalDate;

/** The days of a year until one of them, or all if that is later. */
record YearDays(int year, LocalDate on) {
    boolean has(LocalDate day) {
        return day.getYear() == year && !day.isAfter(on);
    }
}
