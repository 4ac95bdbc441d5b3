package vn.ocop.trade.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What sales can be summed by. A sale belongs as a whole to the month, quarter and year of its last day. */
enum ReportBy {
    MONTH,
    QUARTER,
    YEAR,
    CHANNEL,
    KIND,
    PRODUCT,
    ENTITY,
    LOCALITY,
    SCOPE;

    /** Those that are spans of time. */
    static final List<ReportBy> PERIODS = List.of(MONTH, QUARTER, YEAR);

    /** Name of the key that holds its values. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period of this kind that a day lies in: {@code 2026-11}, {@code 2026-Q4} or {@code 2026}. */
    String period(LocalDate day) {
        return switch (this) {
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> "%04d".formatted(day.getYear());
            default -> throw new IllegalArgumentException(this + " is no span of time");
        };
    }
}
