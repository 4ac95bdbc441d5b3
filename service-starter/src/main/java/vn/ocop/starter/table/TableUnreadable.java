package vn.ocop.starter.table;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A file can't be read, or not further than a row. Rows before it were read well. */
public final class TableUnreadable extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** Not UTF-8. */
        WRONG_ENCODING,
        /** Binary content, or an Excel file older than 2007. */
        UNKNOWN_FORMAT,
        /** A packed part unfolds beyond the limits. */
        UNPACKS_TOO_LARGE,
        /** Larger than allowed. */
        TOO_LARGE,
        /** More rows than allowed. */
        TOO_MANY_ROWS,
        /** A row with more cells than allowed. */
        TOO_MANY_CELLS,
        /** A cell longer than allowed. */
        CELL_TOO_LONG,
        /** Damaged: a quotation mark left open, a broken workbook. */
        DAMAGED,
        /** Nothing in it. */
        EMPTY,
        /** A column the reader needs is not in the heading. */
        COLUMN_MISSING
    }

    private final Reason reason;
    private final long row;
    private final String detail;

    /** Unreadable at that row, 0 when no row can be named. */
    public TableUnreadable(Reason reason, long row, String detail) {
        super(reason + " at row " + row + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.row = row;
        this.detail = detail;
    }

    TableUnreadable(Reason reason, long row, Throwable cause) {
        this(reason, row, "");
        initCause(cause);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** The row that could not be read, counted from 1; 0 when none can be named. */
    public long row() {
        return row;
    }

    /** Particulars for the message: a limit, a column, a part of a workbook; empty if there are none. */
    public String detail() {
        return detail;
    }

    /** The message for people, Vietnamese unless the locale asks for English. */
    public String message(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle =
                ResourceBundle.getBundle("table-messages", locale, TableUnreadable.class.getClassLoader(), control);
        return new MessageFormat(bundle.getString("table." + reason.name()), locale)
                .format(new Object[] {Long.toString(row), detail});
    }
}
