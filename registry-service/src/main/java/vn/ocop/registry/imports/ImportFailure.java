package vn.ocop.registry.imports;

import java.util.Locale;
import vn.ocop.starter.table.TableUnreadable;

/**
 * Why an import was given up.
 *
 * @param reason why the file can't be read on, or {@code null} for an error of the system
 * @param row row of the file, 0 if none can be named
 * @param detail particulars for the message, or the id under which the error is logged
 */
public record ImportFailure(TableUnreadable.Reason reason, long row, String detail) {
    String message(Locale locale) {
        return reason == null
                ? ImportMessages.text("failed", locale, detail)
                : new TableUnreadable(reason, row, detail).message(locale);
    }
}
