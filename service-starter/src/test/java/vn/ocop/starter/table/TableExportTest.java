package vn.ocop.starter.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableExportTest {
    private static final Locale VI = Locale.of("vi");

    private record Product(String name, Integer year, LocalDate day) {}

    private static final List<Column<Product>> COLUMNS = List.of(
            new Column<>("Tên sản phẩm", "Product", Product::name),
            new Column<>("Năm", "Year", Product::year),
            new Column<>("Ngày", "Day", Product::day));

    @TempDir
    Path folder;

    static Stream<TableExport> formats() {
        return Stream.of(new CsvExport(true), new CsvExport(false), new WorkbookExport("Sản phẩm"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsExportedReadsBackTheSame(TableExport format) throws IOException {
        List<Product> products = List.of(
                new Product("Bánh in, \"mứt dừa\"\nhai dòng", 2024, LocalDate.of(2024, 2, 29)),
                new Product("Tôm khô ", null, null));
        List<TableRow> rows = export(format, products, VI);
        assertThat(rows.getFirst().cells()).containsExactly("Tên sản phẩm", "Năm", "Ngày");
        assertThat(rows.get(1).cells()).containsExactly("Bánh in, \"mứt dừa\"\nhai dòng", "2024", "2024-02-29");
        assertThat(rows.get(2).cell(0)).isEqualTo("Tôm khô ");
        assertThat(rows.get(2).cell(1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aLongListIsWrittenRowByRow(TableExport format) throws IOException {
        int count = 100_000;
        long[] made = {0};
        Iterable<Product> rows = () -> IntStream.range(0, count)
                .mapToObj(i -> {
                    made[0]++;
                    return new Product("Tôm khô " + i, 2023, null);
                })
                .iterator();
        Path file = folder.resolve("long");
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(out, COLUMNS, rows.iterator(), VI);
        }
        assertThat(made[0]).isEqualTo(count);
        long read = 0;
        try (TableReader table = TableReader.open(file, TableLimits.DEFAULT)) {
            while (table.hasNext()) {
                table.next();
                read++;
            }
        }
        assertThat(read).isEqualTo(count + 1);
    }

    @Test
    void textThatASpreadsheetWouldRunIsDisarmedInCsvAndKeptInWorkbooks() throws IOException {
        List<Product> products = Stream.of("=1+1", "+84", "-x", "@a", "\tb", "a=b")
                .map(name -> new Product(name, -1, null))
                .toList();
        assertThat(export(new CsvExport(false), products, VI).stream().skip(1).map(row -> row.cell(0)))
                .containsExactly("'=1+1", "'+84", "'-x", "'@a", "'\tb", "a=b");
        assertThat(export(new CsvExport(false), products, VI).get(1).cell(1)).isEqualTo("-1");
        assertThat(export(new WorkbookExport("x"), products, VI).stream()
                        .skip(1)
                        .map(row -> row.cell(0)))
                .containsExactly("=1+1", "+84", "-x", "@a", "\tb", "a=b");
    }

    @Test
    void aByteOrderMarkIsWrittenOnlyWhereAsked() throws IOException {
        assertThat(csv(new CsvExport(true))).startsWith("\ufeffTên sản phẩm,Năm");
        assertThat(csv(new CsvExport(false))).startsWith("Tên sản phẩm,Năm");
    }

    @Test
    void titlesFollowTheLanguage() throws IOException {
        assertThat(export(new WorkbookExport("x"), List.of(), Locale.ENGLISH)
                        .getFirst()
                        .cells())
                .containsExactly("Product", "Year", "Day");
    }

    private static String csv(CsvExport format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(out, COLUMNS, List.<Product>of().iterator(), VI);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<TableRow> export(TableExport format, List<Product> products, Locale locale) throws IOException {
        Path file = Files.createTempFile(folder, "e", ".bin");
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(out, COLUMNS, products.iterator(), locale);
        }
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(file, TableLimits.DEFAULT)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }
}
