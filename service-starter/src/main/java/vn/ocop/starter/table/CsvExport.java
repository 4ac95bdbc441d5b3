package vn.ocop.starter.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * CSV by RFC 4180, UTF-8. Text that a spreadsheet would run as a formula gets a leading apostrophe, as OWASP advises: an
 * export must not carry to an officer's machine what somebody typed as a name. XLSX needs no such guard.
 *
 * @param byteOrderMark whether to begin with one, without which Excel takes the file for a national code page
 */
public record CsvExport(boolean byteOrderMark) implements TableExport {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public <T> void write(OutputStream out, List<Column<T>> columns, Iterator<T> rows, Locale locale)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (byteOrderMark) {
            text.write('\ufeff');
        }
        // Not closed here: closing would close the stream of whoever asked.
        @SuppressWarnings("resource")
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        writeRecord(csv, columns, column -> column.title(locale));
        while (rows.hasNext()) {
            T row = rows.next();
            writeRecord(csv, columns, column -> cell(column.value().apply(row)));
        }
        csv.flush();
    }

    private static <T> void writeRecord(CsvWriter csv, List<Column<T>> columns, Function<Column<T>, String> cell) {
        csv.writeRecord(columns.stream().map(cell).toList());
    }

    private static String cell(Object value) {
        String text = Objects.toString(value, "");
        boolean formula =
                value instanceof CharSequence && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
