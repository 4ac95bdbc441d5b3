package vn.ocop.registry.programme.report;

import static org.openpdf.text.Element.ALIGN_CENTER;
import static org.openpdf.text.Element.ALIGN_JUSTIFIED;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/**
 * The report as a paper to be signed, on A4 in the layout of Decree 30/2020/NĐ-CP (Annex I): margins 20, 20, 30 and 15 mm,
 * page numbers in the middle of the upper margin from the second page on. Wide tables lie across.
 */
@Component
class ReportPdf {
    static final String NOTHING = "Không có số liệu.";
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float TOP = 20 * MILLIMETRE;
    private static final float LEFT = 30 * MILLIMETRE;
    private static final float RIGHT = 15 * MILLIMETRE;
    /** Less room than a heading with the beginning of its table needs. */
    private static final float TOO_LITTLE = 45 * MILLIMETRE;

    private final PaperHead head;

    ReportPdf(ReportSettings settings) {
        this.head = new PaperHead(settings);
    }

    byte[] of(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Faces faces = Faces.load();
        try (Document paper = new Document(PageSize.A4, LEFT, RIGHT, TOP, TOP)) {
            PdfWriter writer = PdfWriter.getInstance(paper, out);
            writer.setPageEvent(new PageNumbers(faces));
            describe(paper, writer, report);
            paper.open();
            head.write(paper, report, faces);
            introduce(paper, report, faces);
            for (Section section : report.sections()) {
                write(paper, writer, section, faces);
            }
            upright(paper);
            head.sign(paper, faces);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** What reading programs and screen readers ask for. */
    private static void describe(Document paper, PdfWriter writer, Report report) {
        paper.addTitle("Báo cáo: " + report.subject());
        paper.addSubject(report.asOf());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }

    private static void introduce(Document paper, Report report, Faces faces) {
        Paragraph text = new Paragraph(
                "Thực hiện Kế hoạch kèm theo Quyết định số 2822/QĐ-UBND ngày 24/11/2022 của Ủy ban nhân dân tỉnh về"
                        + " Chương trình mỗi xã một sản phẩm giai đoạn 2021 - 2025 trên địa bàn tỉnh Cà Mau, kết quả"
                        + " thực hiện năm " + report.year() + " như sau. " + report.asOf(),
                faces.plain(13));
        text.setAlignment(ALIGN_JUSTIFIED);
        text.setFirstLineIndent(10 * MILLIMETRE);
        text.setSpacingBefore(10);
        paper.add(text);
        if (!report.known()) {
            Paragraph none = new Paragraph(report.nothingKnown(), faces.bold(13));
            none.setSpacingBefore(8);
            paper.add(none);
        }
    }

    private static void write(Document paper, PdfWriter writer, Section section, Faces faces) {
        boolean first = true;
        for (Table table : section.tables()) {
            if (table.wide()) {
                across(paper);
            } else {
                upright(paper);
            }
            if (writer.getVerticalPosition(false) - paper.bottomMargin() < TOO_LITTLE) {
                paper.newPage();
            }
            if (first) {
                Paragraph title = new Paragraph(
                        section.number() + ". " + section.title().toUpperCase(Faces.VIETNAMESE), faces.bold(13));
                title.setSpacingBefore(12);
                paper.add(title);
                first = false;
            }
            paper.add(PaperTable.of(table, faces));
            note(paper, table.notes(), faces);
        }
    }

    private static void note(Document paper, List<String> notes, Faces faces) {
        for (String note : notes) {
            Paragraph line = new Paragraph(note, faces.italic(10));
            line.setLeading(12);
            line.setSpacingBefore(2);
            paper.add(line);
        }
    }

    private static void across(Document paper) {
        lay(paper, PageSize.A4.rotate());
    }

    private static void upright(Document paper) {
        lay(paper, PageSize.A4);
    }

    private static void lay(Document paper, Rectangle size) {
        if (paper.getPageSize().getWidth() != size.getWidth()) {
            paper.setPageSize(size);
            paper.newPage();
        }
    }

    /** From the second page on, as the decree wants it. */
    private static final class PageNumbers extends PdfPageEventHelper {
        private final Faces faces;

        private PageNumbers(Faces faces) {
            this.faces = faces;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document paper) {
            if (writer.getPageNumber() > 1) {
                Phrase number = new Phrase(Integer.toString(writer.getPageNumber()), faces.plain(13));
                float middle = (paper.left() + paper.right()) / 2;
                ColumnText.showTextAligned(
                        writer.getDirectContent(), ALIGN_CENTER, number, middle, paper.top() + TOP / 3, 0);
            }
        }
    }
}
