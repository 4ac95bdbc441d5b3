package vn.ocop.starter.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Function;
import vn.ocop.starter.problem.Refusal;

/** A table that is the body of a request. It lies on the disk of this machine only while it is read. */
public final class SentTable {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private SentTable() {}

    /** What the reading makes of the table, which has a row at least and as many as tables may have. */
    public static <T> T read(InputStream body, Function<TableReader, T> reading, Locale locale) throws IOException {
        return read(body, TableLimits.DEFAULT, reading, locale);
    }

    /**
     * What the reading makes of the table, which has a row at least. All rows are known to be readable before the first one is handed out, so that
     * no table is taken in half.
     *
     * @throws Refusal if it is larger than 10 MB or than the limits allow, or can't be read; the message says where
     */
    public static <T> T read(InputStream body, TableLimits limits, Function<TableReader, T> reading, Locale locale)
            throws IOException {
        try (ReceivedFile file = ReceivedFile.receive(body, MOST_BYTES)) {
            try (TableReader table = TableReader.open(file.path(), limits)) {
                if (!table.hasNext()) {
                    throw new TableUnreadable(TableUnreadable.Reason.EMPTY, 0, "");
                }
                table.forEachRemaining(_ -> {});
            }
            try (TableReader table = TableReader.open(file.path(), limits)) {
                return reading.apply(table);
            }
        } catch (TableUnreadable unreadable) {
            throw Refusal.of(Refusal.Kind.INVALID, "list-unreadable", unreadable.message(locale));
        }
    }
}
