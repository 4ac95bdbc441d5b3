package vn.ocop.starter.table;

/**
 * What a file may be before it is refused. Sizes in bytes, the others in pieces.
 *
 * @param maxBytes unpacked size of the whole file
 * @param maxSharedTextBytes unpacked size of the one part of a workbook that is held in memory
 * @param maxExpansion how many times larger than itself a packed part may unfold
 * @param maxRows rows of a table
 * @param maxCells cells of a row
 * @param maxCellLength characters of a cell
 */
public record TableLimits(
        long maxBytes, long maxSharedTextBytes, int maxExpansion, long maxRows, int maxCells, int maxCellLength) {
    private static final long MIB = 1024 * 1024;

    /** Limits that a register of 100,000 rows passes easily. */
    public static final TableLimits DEFAULT = new TableLimits(256 * MIB, 32 * MIB, 200, 1_000_000, 100, 10_000);

    /** The same for a table of so many rows below its heading at most. */
    public TableLimits withRows(long most) {
        return new TableLimits(maxBytes, maxSharedTextBytes, maxExpansion, most + 1, maxCells, maxCellLength);
    }

    TableRow check(TableRow row) {
        if (row.number() > maxRows) {
            throw new TableUnreadable(TableUnreadable.Reason.TOO_MANY_ROWS, row.number(), Long.toString(maxRows));
        }
        if (row.cells().size() > maxCells) {
            throw new TableUnreadable(TableUnreadable.Reason.TOO_MANY_CELLS, row.number(), Integer.toString(maxCells));
        }
        if (row.cells().stream().anyMatch(cell -> cell.length() > maxCellLength)) {
            throw new TableUnreadable(
                    TableUnreadable.Reason.CELL_TOO_LONG, row.number(), Integer.toString(maxCellLength));
        }
        return row;
    }
}
