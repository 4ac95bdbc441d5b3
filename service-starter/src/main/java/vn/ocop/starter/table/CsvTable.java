package vn.ocop.starter.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A CSV file; a byte order mark at its head is passed over. */
final class CsvTable implements TableReader {
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final TableLimits limits;
    private long last;

    CsvTable(Path file, char delimiter, TableLimits limits) throws IOException {
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(1 << 16, limits.maxCellLength() * 4))
                .ofCsvRecord(file, StandardCharsets.UTF_8);
        this.records = reader.iterator();
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new TableUnreadable(TableUnreadable.Reason.DAMAGED, last + 1, e);
        }
    }

    @Override
    public TableRow next() {
        try {
            CsvRecord line = records.next();
            last = line.getStartingLineNumber();
            return limits.check(new TableRow(last, line.getFields()));
        } catch (CsvParseException e) {
            throw new TableUnreadable(TableUnreadable.Reason.DAMAGED, last + 1, e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }
}
