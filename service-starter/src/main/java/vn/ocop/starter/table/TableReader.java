package vn.ocop.starter.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * The rows of a file, one after the other, in constant memory. The kind of file is told by its first bytes, not by its name.
 * Throws {@link TableUnreadable} at the row that can't be read.
 */
public interface TableReader extends Iterator<TableRow>, AutoCloseable {
    @Override
    void close() throws IOException;

    /** Opens a CSV file (UTF-8; comma, semicolon or tab) or the first sheet of an XLSX workbook. */
    static TableReader open(Path file, TableLimits limits) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        if (head.length == 0) {
            throw new TableUnreadable(TableUnreadable.Reason.EMPTY, 0, "");
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K') {
            PackedSize.check(file, limits);
            return new WorkbookReader(file, limits);
        }
        if (Files.size(file) > limits.maxBytes()) {
            throw new TableUnreadable(TableUnreadable.Reason.TOO_LARGE, 0, Long.toString(limits.maxBytes()));
        }
        return new CsvTable(file, TextCheck.delimiterOf(file), limits);
    }
}
