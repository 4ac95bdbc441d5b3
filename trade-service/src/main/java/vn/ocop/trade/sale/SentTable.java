package vn.ocop.trade.sale;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.TableLimits;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableUnreadable;

/** A table that is the body of a request. It lies on the disk of this machine only while it is read. */
final class SentTable {
    /** Most rows below the heading. */
    static final int MOST_ROWS = 20_000;

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final TableLimits LIMITS = new TableLimits(
            TableLimits.DEFAULT.maxBytes(),
            TableLimits.DEFAULT.maxSharedTextBytes(),
            TableLimits.DEFAULT.maxExpansion(),
            MOST_ROWS + 1L,
            TableLimits.DEFAULT.maxCells(),
            TableLimits.DEFAULT.maxCellLength());

    private SentTable() {}

    /**
     * What the reading makes of the rows. All of them are known to be readable before the first one is handed out, so that
     * no file is taken in half.
     *
     * @throws Refusal if it is larger than 10 MB, has too many rows, or can't be read; the message says where
     */
    static <T> T read(InputStream body, Function<TableReader, T> reading, Locale locale) throws IOException {
        Path file = Files.createTempFile("ocop-sales-", null);
        try {
            keep(body, file);
            try (TableReader table = TableReader.open(file, LIMITS)) {
                table.forEachRemaining(_ -> {});
            }
            try (TableReader table = TableReader.open(file, LIMITS)) {
                return reading.apply(table);
            }
        } catch (TableUnreadable unreadable) {
            throw Refusal.of(Refusal.Kind.INVALID, "list-unreadable", unreadable.message(locale));
        } finally {
            Files.delete(file);
        }
    }

    private static void keep(InputStream body, Path file) throws IOException {
        byte[] content = body.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content);
        }
    }
}
