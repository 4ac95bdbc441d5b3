package vn.ocop.starter.table;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number line or row number in the file, counted from 1, for messages
 * @param cells the cells as text, never trimmed
 */
public record TableRow(long number, List<String> cells) {
    /** The cell at that position counted from 0, empty beyond the end. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** Whether no cell holds anything. */
    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
