package vn.ocop.registry.programme.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** How values are written in Vietnamese papers: {@code 1.500.000}, {@code 33,33}, {@code 24/11/2022}. */
final class Written {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private Written() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A cell of a table. */
    static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> day(day);
            case BigDecimal decimal -> number("#,##0.##", decimal);
            case Number whole -> number("#,##0", whole);
            default -> Objects.toString(value);
        };
    }

    /** A year or another number that is a name and has no thousands. */
    static String name(int number) {
        return Integer.toString(number);
    }

    private static String number(String pattern, Number value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
