package vn.ocop.registry.imports.plan;

import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

/** The printed rows of a file that carries the plan, one after the other; blank rows are passed over. */
public final class PlanReader {
    private final TableReader rows;
    private final PlanLayout layout;
    private TableRow row;

    private PlanReader(TableReader rows, PlanLayout layout, TableRow heading) {
        this.rows = rows;
        this.layout = layout;
        this.row = heading;
    }

    /** Starts after the heading row of a file, which names its layout. */
    public static PlanReader of(TableReader rows) {
        if (!rows.hasNext()) {
            throw new TableUnreadable(TableUnreadable.Reason.EMPTY, 0, "");
        }
        TableRow heading = rows.next();
        PlanLayout layout = PlanLayout.announcedBy(heading)
                .orElseThrow(() ->
                        new TableUnreadable(TableUnreadable.Reason.COLUMN_MISSING, heading.number(), missing(heading)));
        return new PlanReader(rows, layout, heading);
    }

    /** Goes to the next row that holds anything; false at the end. */
    public boolean advance() {
        while (rows.hasNext()) {
            row = rows.next();
            if (!row.blank()) {
                return true;
            }
        }
        return false;
    }

    /** The row reached. */
    public PlanLine line() {
        return layout.read(row);
    }

    /** Number of the row reached within the file, from which an import goes on. */
    public long position() {
        return row.number();
    }

    private static String missing(TableRow heading) {
        return ListedLayout.HEADING.stream()
                .filter(title -> !heading.cells().contains(title))
                .findFirst()
                .orElse("source_line");
    }
}
