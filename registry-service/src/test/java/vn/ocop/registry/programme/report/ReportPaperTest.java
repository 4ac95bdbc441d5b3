package vn.ocop.registry.programme.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.registry.programme.report.Table.Column;

class ReportPaperTest {
    private static final LocalDate ON = LocalDate.of(2023, 12, 31);
    private static final ReportSettings SETTINGS = new ReportSettings(
            "Ủy ban nhân dân tỉnh Cà Mau", "Sở Nông nghiệp và Môi trường", "SNNMT", "Cà Mau", "Giám đốc");
    private static final String LETTERS =
            "Tôm khô Tân Phát Lợi, bánh phồng tôm, nước mắm Đất Mũi, mật ong U Minh Hạ; ẵ ặ ễ ộ ợ ữ ỹ Đ";

    private static Report report(boolean known, Table... tables) {
        return new Report(
                2023,
                ON,
                LocalDate.of(2026, 11, 24),
                known,
                List.of(new Section("II", "Kế hoạch và thực hiện", known, List.of(tables))));
    }

    private static Table table(String code, int rows, int columns) {
        List<Column> heads = IntStream.range(0, columns)
                .mapToObj(i -> i == 1 ? Column.text("Tên sản phẩm", 40) : Column.number("Năm " + (2020 + i), 10))
                .toList();
        List<Table.Row> body = IntStream.range(0, rows)
                .mapToObj(row -> new Table.Row(
                        IntStream.range(0, columns)
                                .mapToObj(i -> i == 1 ? (Object) ("Tôm khô số " + row) : Long.valueOf(row * 1_000L + i))
                                .toList(),
                        Table.Emphasis.NONE,
                        null))
                .toList();
        return new Table(code, "Danh mục sản phẩm", heads, body, List.of("Nguồn: sổ đăng ký."), "/x");
    }

    private static PDDocument paper(Report report) throws IOException {
        return Loader.loadPDF(new ReportPdf(SETTINGS).of(report));
    }

    private static String text(PDDocument paper, int page) throws IOException {
        return stripped(paper, page).replaceAll("\\s+", " ").strip();
    }

    @Test
    void a_long_table_has_its_title_and_heads_on_every_page_and_loses_no_row() throws IOException {
        try (PDDocument paper = paper(report(true, table("II.1", 150, 4)))) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(3);
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                String text = text(paper, page);
                all.append(text).append(' ');
                if (text.contains("Tôm khô số")) {
                    assertThat(text).contains("Bảng II.1. Danh mục sản phẩm", "Tên sản phẩm", "Năm 2022");
                }
            }
            for (int row = 0; row < 150; row++) {
                assertThat(all).contains("Tôm khô số " + row + " ");
            }
        }
    }

    @Test
    void a_day_is_never_broken_in_its_column() throws IOException {
        Table days = new Table(
                "V.3",
                "Hội chợ",
                List.of(Column.text("Hoạt động", 88), Column.day("Ngày bắt đầu")),
                List.of(Table.Row.of(null, "Hội chợ Tết", LocalDate.of(2026, 12, 28))),
                List.of(),
                "/x");

        try (PDDocument paper = paper(report(true, days))) {
            assertThat(text(paper, 1)).contains("28/12/2026");
        }
    }

    @Test
    void pages_are_numbered_from_the_second_one_on() throws IOException {
        try (PDDocument paper = paper(report(true, table("II.1", 80, 4)))) {
            assertThat(text(paper, 1)).startsWith("ỦY BAN NHÂN DÂN TỈNH CÀ MAU");
            assertThat(firstLine(paper, 2)).isEqualTo("2");
            assertThat(firstLine(paper, 3)).isEqualTo("3");
        }
    }

    private static String firstLine(PDDocument paper, int page) throws IOException {
        return stripped(paper, page).strip().lines().findFirst().orElse("").strip();
    }

    private static String stripped(PDDocument paper, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(paper);
    }

    @Test
    void a_wide_table_lies_across_and_the_signature_stands_upright() throws IOException {
        try (PDDocument paper = paper(report(true, table("II.1", 5, 3), table("II.2", 5, 14)))) {
            List<Boolean> across = StreamSupport.stream(paper.getPages().spliterator(), false)
                    .map(ReportPaperTest::liesAcross)
                    .toList();

            assertThat(across).containsExactly(false, true, false);
            assertThat(text(paper, 3)).contains("Nơi nhận:", "GIÁM ĐỐC");
        }
    }

    private static boolean liesAcross(PDPage page) {
        boolean wide = page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
        return wide != (page.getRotation() % 180 != 0);
    }

    @Test
    void the_paper_has_the_head_of_an_official_one_with_number_and_day_left_blank() throws IOException {
        try (PDDocument paper = paper(report(true, table("II.1", 1, 3)))) {
            assertThat(text(paper, 1))
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "SỞ NÔNG NGHIỆP VÀ MÔI",
                            "/BC-SNNMT",
                            "Cà Mau, ngày tháng năm 2026",
                            "BÁO CÁO",
                            "Kết quả thực hiện Chương trình mỗi xã một sản phẩm (OCOP) năm 2023",
                            "Số liệu tính đến hết ngày 31/12/2023; lập ngày 24/11/2026.");
        }
    }

    @Test
    void reading_programs_are_told_title_and_language_and_every_font_is_in_the_file() throws IOException {
        try (PDDocument paper = paper(report(true, table("II.1", 1, 3)))) {
            assertThat(paper.getDocumentInformation().getTitle()).startsWith("Báo cáo: Kết quả thực hiện");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            assertThat(paper.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            for (var name : paper.getPage(0).getResources().getFontNames()) {
                PDFont font = paper.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void vietnamese_letters_survive_in_the_paper_and_in_the_workbook() throws IOException {
        Table letters = new Table(
                "II.1",
                LETTERS,
                List.of(Column.text(LETTERS, 1)),
                List.of(Table.Row.of(null, LETTERS)),
                List.of(),
                "/x");

        try (PDDocument paper = paper(report(true, letters))) {
            assertThat(text(paper, 1)).contains(LETTERS);
        }
        assertThat(rows(report(true, letters), "II.1").get(2).getCellText(0)).isEqualTo(LETTERS);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`=HYPERLINK(\"http://x\")`", "+1+1", "-2+3", "@SUM(A1)"})
    void a_text_that_looks_like_a_formula_stays_a_text(String text) throws IOException {
        Table formula = new Table(
                "II.1", text, List.of(Column.text(text, 1)), List.of(Table.Row.of(null, text)), List.of(text), "/x");

        for (Row row : rows(report(true, formula), "II.1")) {
            row.stream().filter(cell -> cell != null).forEach(cell -> {
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
            });
        }
    }

    @Test
    void the_workbook_keeps_numbers_as_numbers_and_days_as_days() throws IOException {
        Table mixed = new Table(
                "IV.1",
                "Vốn",
                List.of(Column.number("Đồng", 1), Column.number("%", 1), Column.text("Ngày", 1), Column.text("TT", 1)),
                List.of(Table.Row.total(null, 9_000_000_000_000L, new BigDecimal("33.33"), ON, null)),
                List.of(),
                "/x");

        Row row = rows(report(true, mixed), "IV.1").get(2);

        assertThat(row.getCellAsNumber(0)).contains(new BigDecimal("9000000000000"));
        assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("33.33"));
        assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(ON);
        assertThat(row.getOptionalCell(3).map(cell -> cell.getText()).orElse(""))
                .isEmpty();
    }

    @Test
    void a_year_of_which_nothing_is_known_says_so() throws IOException {
        Report nothing = report(false, table("II.1", 0, 3));

        try (PDDocument paper = paper(nothing)) {
            assertThat(text(paper, 1)).contains("Chưa có số liệu nào của năm 2023", ReportPdf.NOTHING);
        }
        assertThat(rows(nothing, "Báo cáo"))
                .anySatisfy(row -> assertThat(row.getCellText(0)).contains("Chưa có số liệu nào của năm 2023"));
        assertThat(rows(nothing, "II.1").get(2).getCellText(0)).isEqualTo(ReportPdf.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1500000, 1.500.000", "-1500, -1.500"})
    void numbers_are_written_as_vietnamese_papers_do(long number, String written) {
        assertThat(Written.cell(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"33.33, '33,33'", "100.00, 100", "1234.5, '1.234,5'"})
    void decimals_have_a_comma(BigDecimal number, String written) {
        assertThat(Written.cell(number)).isEqualTo(written);
    }

    private static List<Row> rows(Report report, String sheet) throws IOException {
        byte[] content = new ReportWorkbook(SETTINGS).of(report);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }
}
