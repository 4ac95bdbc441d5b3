package vn.ocop.trade.sale;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.trade.Scope;
import vn.ocop.trade.sale.SaleTable.Column;

/**
 * A row of a file of sales, as written.
 *
 * @param number row in the file, counted from 1
 * @param cells what it says, by column
 */
record SaleRow(long number, Map<Column, String> cells) {
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}((\\.\\d{3})+|(,\\d{3})+)");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}([.,]\\d{1,6})?");

    /** The cell, null if it says nothing. */
    String text(Column column) {
        String cell = cells.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    /** A day, written {@code 2026-10-31} or {@code 31/10/2026}. @throws RowRefused if it is written otherwise */
    LocalDate day(Column column) {
        String text = needed(column);
        try {
            return text.indexOf('/') > 0 ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new RowRefused(name(column), "wrong-day");
        }
    }

    /** Whole đồng; thousands may be set apart by points or commas. @throws RowRefused if it is no such number */
    BigDecimal dong(Column column) {
        String text = needed(column);
        if (GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(",", ""));
        }
        RowRefused.unless(WHOLE.matcher(text).matches(), name(column), "wrong-number");
        return new BigDecimal(text);
    }

    /**
     * A quantity, null if the cell says nothing. {@code 1.250} may be a thousand or a little more than one, so it is asked
     * for, not guessed; {@code 1250} and {@code 1.2500} can't be mistaken.
     *
     * @throws RowRefused if it is no number, or may be two
     */
    BigDecimal quantity(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        RowRefused.unless(!GROUPED.matcher(text).matches(), name(column), "ambiguous-number");
        RowRefused.unless(DECIMAL.matcher(text).matches(), name(column), "wrong-number");
        return new BigDecimal(text.replace(',', '.'));
    }

    /** Where it was sold, PROVINCE if the cell says nothing. @throws RowRefused if it says something else */
    Scope scope(Column column) {
        String text = text(column);
        return switch (text == null ? "" : Vietnamese.searchKey(text)) {
            case "", "province", "trong tinh" -> Scope.PROVINCE;
            case "outside", "ngoai tinh" -> Scope.OUTSIDE;
            case "abroad", "nuoc ngoai", "xuat khau" -> Scope.ABROAD;
            default -> throw new RowRefused(name(column), "unknown-scope");
        };
    }

    private String needed(Column column) {
        String text = text(column);
        RowRefused.unless(text != null, name(column), "missing");
        return text;
    }

    /** Name of the column in findings. */
    static String name(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
