package vn.ocop.registry.programme.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.report.Table.Column;
import vn.ocop.registry.programme.report.Table.Emphasis;
import vn.ocop.registry.programme.report.Table.Row;

/**
 * The report as a workbook: a first sheet that says what it is, and a sheet for each table. Texts are stored as texts in
 * their cells, so nothing is run as a formula, and numbers as numbers.
 */
@Component
class ReportWorkbook {
    private static final int HEADS = 2;
    private static final double CHARACTERS = 110;
    private final ReportSettings settings;

    ReportWorkbook(ReportSettings settings) {
        this.settings = settings;
    }

    byte[] of(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "OCOP", "1.0")) {
            workbook.properties().setTitle("Báo cáo: " + report.subject());
            contents(workbook.newWorksheet("Báo cáo"), report);
            report.tables().forEach(table -> write(workbook.newWorksheet(table.code()), table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void contents(Worksheet sheet, Report report) {
        sheet.width(0, 12);
        sheet.width(1, 90);
        int line = 0;
        sheet.inlineString(line++, 0, settings.superior());
        sheet.inlineString(line++, 0, settings.agency());
        title(sheet, ++line, "BÁO CÁO: " + report.subject());
        sheet.inlineString(++line, 0, report.asOf());
        if (!report.known()) {
            sheet.inlineString(++line, 0, report.nothingKnown());
        }
        line++;
        for (Section section : report.sections()) {
            title(sheet, ++line, section.number() + ". " + section.title());
            for (Table table : section.tables()) {
                sheet.inlineString(++line, 0, table.code());
                sheet.inlineString(line, 1, table.title());
            }
        }
    }

    private static void title(Worksheet sheet, int line, String text) {
        sheet.inlineString(line, 0, text);
        sheet.style(line, 0).bold().set();
    }

    private static void write(Worksheet sheet, Table table) {
        title(sheet, 0, table.code() + ". " + table.title());
        List<Column> columns = table.columns();
        double parts = columns.stream().mapToInt(Column::width).sum();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, Math.max(8, columns.get(i).width() / parts * CHARACTERS));
            sheet.inlineString(1, i, columns.get(i).title());
        }
        sheet.range(1, 0, 1, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        int line = HEADS;
        for (Row row : table.rows()) {
            write(sheet, line++, row);
        }
        if (table.rows().isEmpty()) {
            sheet.inlineString(line++, 0, ReportPdf.NOTHING);
        }
        for (String note : table.notes()) {
            sheet.inlineString(++line, 0, note);
            sheet.style(line, 0).italic().set();
        }
        printed(sheet, table);
    }

    private static void write(Worksheet sheet, int line, Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            Object value = row.cells().get(i);
            var style = sheet.style(line, i).borderStyle(BorderStyle.THIN).verticalAlignment("top");
            switch (value) {
                case null -> {}
                case BigDecimal decimal -> {
                    sheet.value(line, i, decimal);
                    style.format("#,##0.##");
                }
                case Number whole -> {
                    sheet.value(line, i, whole);
                    style.format("#,##0");
                }
                case LocalDate day -> {
                    sheet.value(line, i, day);
                    style.format("dd/mm/yyyy");
                }
                default -> {
                    sheet.inlineString(line, i, value.toString());
                    style.wrapText(true);
                }
            }
            if (row.emphasis() == Emphasis.TOTAL) {
                style.bold();
            }
            style.set();
        }
    }

    private static void printed(Worksheet sheet, Table table) {
        sheet.freezePane(0, HEADS);
        sheet.repeatRows(0, HEADS - 1);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        if (table.wide()) {
            sheet.pageOrientation("landscape");
        }
        sheet.footer("Trang &P/&N", Position.CENTER);
    }
}
