package vn.ocop.training;

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
public final class SentTable {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private SentTable() {}

    /** @throws Refusal if it is larger than 10 MB, or can't be read; the message says where */
    public static <T> T read(InputStream body, Function<TableReader, T> reading, Locale locale) throws IOException {
        Path file = Files.createTempFile("ocop-list-", null);
        try {
            keep(body, file);
            try (TableReader table = TableReader.open(file, TableLimits.DEFAULT)) {
                return reading.apply(table);
            }
        } catch (TableUnreadable unreadable) {
            throw Refusal.of(Refusal.Kind.INVALID, "list-unreadable", unreadable.message(locale));
        } finally {
            Files.delete(file);
        }
    }

    private static void keep(InputStream body, Path file) throws IOException {
        byte[] content = body.readNBytes((int) MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content);
        }
    }
}
