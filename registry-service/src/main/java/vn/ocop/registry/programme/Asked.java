package vn.ocop.registry.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.time.Today;

/** What figures of the programme are asked for: as of which day, of which year. */
public final class Asked {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Asked() {}

    /** The day of {@code on}, today without it; a day to come shows what is known now. */
    public static LocalDate day(Parameters parameters, Today today) {
        return day(parameters, "on", today.day());
    }

    /** The day of that parameter, another or null without it. */
    public static LocalDate day(Parameters parameters, String name, LocalDate without) {
        String text = parameters.text(name);
        LocalDate day = text == null ? without : parsed(name, text);
        if (day == null) {
            return null;
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refusal.malformed(name, "between", FIRST_YEAR + "-01-01", LAST_YEAR + "-12-31");
        }
        return day;
    }

    /** The year of that parameter, null without it. */
    public static Integer year(Parameters parameters, String name) {
        String year = parameters.number(name, FIRST_YEAR, LAST_YEAR, false);
        return year == null ? null : Integer.valueOf(year);
    }

    private static LocalDate parsed(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw Refusal.malformed(name, "not-a-date");
        }
    }
}
