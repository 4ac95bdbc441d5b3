package vn.ocop.registry.programme.report;

import static org.openpdf.text.Element.ALIGN_CENTER;
import static org.openpdf.text.Element.ALIGN_LEFT;
import static org.openpdf.text.Element.ALIGN_MIDDLE;
import static org.openpdf.text.Element.ALIGN_RIGHT;

import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import vn.ocop.registry.programme.report.Table.Column;
import vn.ocop.registry.programme.report.Table.Emphasis;
import vn.ocop.registry.programme.report.Table.Row;

/** A table on paper: title and heads come again on every page, a row is not torn while it fits on one. */
final class PaperTable {
    private static final float SIZE = 10.5f;
    private static final float LINE = 12.5f;
    private static final float PADDING = 3;

    private PaperTable() {}

    static PdfPTable of(Table table, Faces faces) {
        PdfPTable paper = new PdfPTable(table.columns().size());
        float[] widths = new float[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.columns().get(i).width();
        }
        paper.setWidths(widths);
        paper.setWidthPercentage(100);
        paper.setSpacingBefore(8);
        paper.addCell(title(table, faces));
        table.columns().forEach(column -> paper.addCell(head(column, faces)));
        paper.setHeaderRows(2);
        table.rows().forEach(row -> add(paper, table, row, faces));
        if (table.rows().isEmpty()) {
            PdfPCell nothing = cell(ReportPdf.NOTHING, ALIGN_LEFT, faces, false);
            nothing.setColspan(widths.length);
            paper.addCell(nothing);
        }
        return paper;
    }

    private static PdfPCell title(Table table, Faces faces) {
        PdfPCell title = new PdfPCell(new Phrase(LINE, "Bảng " + table.code() + ". " + table.title(), faces.bold(12)));
        title.setColspan(table.columns().size());
        title.setBorder(Rectangle.NO_BORDER);
        title.setPaddingBottom(5);
        return title;
    }

    private static PdfPCell head(Column column, Faces faces) {
        PdfPCell head = cell(column.title(), ALIGN_CENTER, faces, true);
        head.setVerticalAlignment(ALIGN_MIDDLE);
        return head;
    }

    private static void add(PdfPTable paper, Table table, Row row, Faces faces) {
        for (int i = 0; i < row.cells().size(); i++) {
            boolean numeric = table.columns().get(i).numeric();
            String text = Written.cell(row.cells().get(i));
            paper.addCell(cell(text, numeric ? ALIGN_RIGHT : ALIGN_LEFT, faces, row.emphasis() == Emphasis.TOTAL));
        }
    }

    private static PdfPCell cell(String text, int alignment, Faces faces, boolean bold) {
        PdfPCell cell = new PdfPCell(new Phrase(LINE, text, bold ? faces.bold(SIZE) : faces.plain(SIZE)));
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(PADDING);
        return cell;
    }
}
