package vn.ocop.starter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final TableLimits SMALL = new TableLimits(1 << 22, 1 << 20, 50, 5, 3, 20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterAndAByteOrderMarkAreRecognised(String delimiter) throws IOException {
        Path file = text("\ufeffTên%sĐịa chỉ\nTôm khô%s\"Ấp 5, xã; Khánh\tTiến \"\n".formatted(delimiter, delimiter));
        assertThat(read(file, TableLimits.DEFAULT))
                .containsExactly(
                        new TableRow(1, List.of("Tên", "Địa chỉ")),
                        new TableRow(2, List.of("Tôm khô", "Ấp 5, xã; Khánh\tTiến ")));
    }

    @Test
    void anotherEncodingIsRefusedAtItsLine() throws IOException {
        Path file = folder.resolve("x.csv");
        Files.write(file, "name\nTom kho\nCrème\n".getBytes(Charset.forName("windows-1252")));
        assertRefused(file, TableLimits.DEFAULT, TableUnreadable.Reason.WRONG_ENCODING, 3);
    }

    @Test
    void aWrongByteFarBeyondTheFirstBufferIsFoundAtItsLine() throws IOException {
        Path file = folder.resolve("x.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int line = 1; line < 20_000; line++) {
                out.write("Tôm khô một nắng\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write(0xE1);
            out.write('\n');
        }
        assertRefused(file, TableLimits.DEFAULT, TableUnreadable.Reason.WRONG_ENCODING, 20_000);
    }

    @Test
    void filesThatAreNoTableAreRefused() throws IOException {
        assertRefused(text(""), TableLimits.DEFAULT, TableUnreadable.Reason.EMPTY, 0);
        assertRefused(text("a\0b"), TableLimits.DEFAULT, TableUnreadable.Reason.UNKNOWN_FORMAT, 1);
        assertRefused(text("PK\u0003\u0004 but no workbook"), TableLimits.DEFAULT, TableUnreadable.Reason.DAMAGED, 0);
        assertRefused(text("a,b\nx,\"never closed\n"), TableLimits.DEFAULT, TableUnreadable.Reason.DAMAGED, 2);
    }

    @Test
    void limitsAreKept() throws IOException {
        assertRefused(text("a\n".repeat(6)), SMALL, TableUnreadable.Reason.TOO_MANY_ROWS, 6);
        assertRefused(text("a\nb,c,d,e\n"), SMALL, TableUnreadable.Reason.TOO_MANY_CELLS, 2);
        assertRefused(text("a\n" + "x".repeat(21)), SMALL, TableUnreadable.Reason.CELL_TOO_LONG, 2);
        assertRefused(text("a".repeat(1 << 23)), SMALL, TableUnreadable.Reason.TOO_LARGE, 0);
    }

    @Test
    void aZipBombIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertRefused(file, TableLimits.DEFAULT, TableUnreadable.Reason.UNPACKS_TOO_LARGE, 0);
    }

    @Test
    void aWorkbookIsReadAsText() throws IOException {
        Path file = folder.resolve("x.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sản phẩm");
            sheet.value(0, 0, "Tên");
            sheet.value(2, 0, "HTX 1/7 ");
            sheet.value(2, 1, 2023);
            sheet.value(2, 2, 1.5);
            sheet.value(2, 3, LocalDate.of(2023, 7, 1));
            sheet.style(2, 3).format("yyyy-mm-dd").set();
        }
        assertThat(read(file, TableLimits.DEFAULT))
                .containsExactly(
                        new TableRow(1, List.of("Tên")),
                        new TableRow(3, List.of("HTX 1/7 ", "2023", "1.5", "2023-07-01")));
    }

    @ParameterizedTest
    @EnumSource(TableUnreadable.Reason.class)
    void everyReasonSpeaksBothLanguages(TableUnreadable.Reason reason) {
        TableUnreadable refused = new TableUnreadable(reason, 12345, "x");
        assertThat(refused.message(Locale.of("vi")))
                .isNotEqualTo(refused.message(Locale.ENGLISH))
                .doesNotContain("{")
                .doesNotContain("12.345");
    }

    private Path text(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "t", ".csv"), content);
    }

    private static List<TableRow> read(Path file, TableLimits limits) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(file, limits)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static void assertRefused(Path file, TableLimits limits, TableUnreadable.Reason reason, long row) {
        assertThatThrownBy(() -> read(file, limits)).isInstanceOfSatisfying(TableUnreadable.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.row()).isEqualTo(row);
        });
    }
}
