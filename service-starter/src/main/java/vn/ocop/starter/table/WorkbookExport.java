package vn.ocop.starter.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of an XLSX workbook. Text is stored as text in the cell itself, so nothing is run as a formula and no table of
 * shared texts grows with the rows.
 *
 * @param sheetName name of the sheet, at most 31 characters
 */
public record WorkbookExport(String sheetName) implements TableExport {
    private static final int FLUSH_EVERY = 500;

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public <T> void write(OutputStream out, List<Column<T>> columns, Iterator<T> rows, Locale locale)
            throws IOException {
        // Not closed here: closing would close the stream of whoever asked; finish() completes the file.
        @SuppressWarnings("resource")
        Workbook workbook = new Workbook(out, "export", "1.0");
        Worksheet sheet = workbook.newWorksheet(sheetName);
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, columns.get(column).title(locale));
        }
        for (int number = 1; rows.hasNext(); number++) {
            T row = rows.next();
            for (int column = 0; column < columns.size(); column++) {
                set(sheet, number, column, columns.get(column).value().apply(row));
            }
            if (number % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
    }

    private static void set(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, column, Objects.toString(value));
        }
    }
}
