package vn.ocop.starter.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook. Rows that are not stored at all do not appear, but are counted. */
final class WorkbookReader implements TableReader {
    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private final Iterator<Row> iterator;
    private final TableLimits limits;
    private long last;

    WorkbookReader(Path file, TableLimits limits) throws IOException {
        this.limits = limits;
        try {
            this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            this.rows = workbook.getFirstSheet().openStream();
            this.iterator = rows.iterator();
        } catch (ExcelReaderException | IllegalArgumentException | NullPointerException e) {
            throw new TableUnreadable(TableUnreadable.Reason.DAMAGED, 0, e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return iterator.hasNext();
        } catch (ExcelReaderException e) {
            throw new TableUnreadable(TableUnreadable.Reason.DAMAGED, last + 1, e);
        }
    }

    @Override
    public TableRow next() {
        Row row = iterator.next();
        last = row.getRowNum();
        List<String> cells = new ArrayList<>(Math.min(row.getCellCount(), limits.maxCells() + 1));
        for (int i = 0; i < row.getCellCount() && i <= limits.maxCells(); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookReader::text).orElse(""));
        }
        return limits.check(new TableRow(last, cells));
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        if (isDate(cell)) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && (format.contains("yy") || format.contains("d-") || format.contains("d/"));
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }
}
