package vn.ocop.registry.programme.report;

import static org.openpdf.text.Element.ALIGN_CENTER;

import java.awt.Color;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.draw.LineSeparator;

/**
 * Head and foot of an official paper (Decree 30/2020/NĐ-CP, Annex I): agencies at the left, name and motto of the state at
 * the right, number, place and day left to be filled in, kind and subject in the middle; recipients and signature at the end.
 */
final class PaperHead {
    private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final float RULE_LEADING = 6;
    private static final float[] HALVES = {43, 57};
    private final ReportSettings settings;

    PaperHead(ReportSettings settings) {
        this.settings = settings;
    }

    void write(Document paper, Report report, Faces faces) {
        PdfPTable head = halves();
        head.addCell(cell(
                line(settings.superior().toUpperCase(Faces.VIETNAMESE), faces.plain(12)),
                line(settings.agency().toUpperCase(Faces.VIETNAMESE), faces.bold(12)),
                rule(30, faces)));
        head.addCell(cell(line(STATE, faces.bold(12)), line(MOTTO, faces.bold(13)), rule(62, faces)));
        head.addCell(cell(line("Số:            /BC-" + settings.sign(), faces.plain(13))));
        head.addCell(cell(line(
                settings.place() + ", ngày        tháng        năm "
                        + report.madeOn().getYear(),
                faces.italic(13))));
        paper.add(head);
        Paragraph kind = line("BÁO CÁO", faces.bold(14));
        kind.setSpacingBefore(14);
        paper.add(kind);
        paper.add(line(report.subject(), faces.bold(14)));
        paper.add(rule(25, faces));
    }

    void sign(Document paper, Faces faces) {
        PdfPTable foot = halves();
        foot.setSpacingBefore(18);
        foot.setKeepTogether(true);
        PdfPCell recipients = cell();
        recipients.setPhrase(new Phrase());
        Paragraph to = new Paragraph(14, "Nơi nhận:", faces.italic(12));
        recipients.addElement(to);
        recipients.addElement(new Paragraph(13, "- " + settings.superior() + ";", faces.plain(11)));
        recipients.addElement(new Paragraph(13, "- Lưu: VT.", faces.plain(11)));
        foot.addCell(recipients);
        PdfPCell signature = cell(
                line(settings.signer().toUpperCase(Faces.VIETNAMESE), faces.bold(13)),
                line("(Ký, ghi rõ họ tên, đóng dấu)", faces.italic(12)));
        signature.setMinimumHeight(110);
        foot.addCell(signature);
        paper.add(foot);
    }

    private static PdfPTable halves() {
        PdfPTable table = new PdfPTable(HALVES);
        table.setWidthPercentage(100);
        return table;
    }

    private static PdfPCell cell(Paragraph... lines) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(1);
        for (Paragraph line : lines) {
            cell.addElement(line);
        }
        return cell;
    }

    private static Paragraph line(String text, Font font) {
        Paragraph line = new Paragraph(font.getSize() * 1.2f, text, font);
        line.setAlignment(ALIGN_CENTER);
        return line;
    }

    /** A thin line in the middle, so many per cent of the width long. */
    private static Paragraph rule(float percentage, Faces faces) {
        Chunk line = new Chunk(new LineSeparator(0.7f, percentage, Color.BLACK, ALIGN_CENTER, 0));
        // Without a face of its own it would name one that is not in the file.
        line.setFont(faces.plain(RULE_LEADING));
        Paragraph rule = new Paragraph(RULE_LEADING, line);
        rule.setSpacingAfter(RULE_LEADING);
        return rule;
    }
}
