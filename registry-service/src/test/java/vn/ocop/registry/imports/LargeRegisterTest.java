package vn.ocop.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.imports.mapped.MappingForm;
import vn.ocop.registry.territory.Territory;

/** A register of 100,000 rows is read in a heap that could not hold it. */
class LargeRegisterTest {
    private static final int ROWS = 100_000;
    private static final String HEAP = "-Xmx48m";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void hundred_thousand_rows_are_read_in_a_small_heap(String kind) throws Exception {
        Path file = folder.resolve("register." + kind);
        if (kind.equals("csv")) {
            writeCsv(file);
        } else {
            writeWorkbook(file);
        }
        Path output = folder.resolve("output.txt");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(reader.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output)).contains("rows=" + ROWS + " products=" + ROWS + " refused=0");
        assertThat(reader.exitValue()).isZero();
    }

    /** Reads every row of a file as an import does, in a process of its own. */
    static final class Reading {
        public static void main(String[] arguments) throws IOException {
            MappingForm mapping = new JsonMapper().readValue(SamplesOfRegisters.mapping("Lớn"), MappingForm.class);
            RegisterFiles registers = new RegisterFiles(Territory.load());
            long rows = 0;
            long products = 0;
            long refused = 0;
            try (RegisterReader reader = registers.open(Path.of(arguments[0]), mapping, Checkpoint.START)) {
                while (reader.advance()) {
                    ReadRow row = reader.read();
                    rows++;
                    products += row.product() == null ? 0 : 1;
                    refused += row.problems().isEmpty() ? 0 : 1;
                }
            }
            System.out.println("rows=" + rows + " products=" + products + " refused=" + refused);
        }
    }

    private static String[] cells(int number) {
        return "B-%d;Khô cá dứa %d;1;2026;HTX Lớn %d;ấp Mũi %d, xã Đất Mũi, nhà số %d trên tuyến lộ về trung tâm;HTX;"
                .formatted(number, number, number / 4, number / 4, number)
                .split(";", -1);
    }

    private static void writeCsv(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(SamplesOfRegisters.register().strip() + "\n");
            for (int number = 0; number < ROWS; number++) {
                out.write(String.join(";", cells(number)) + "\n");
            }
        }
    }

    private static void writeWorkbook(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sổ");
            String[] titles = SamplesOfRegisters.register().strip().split(";");
            for (int row = 0; row <= ROWS; row++) {
                String[] cells = row == 0 ? titles : cells(row - 1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.inlineString(row, column, cells[column]);
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
