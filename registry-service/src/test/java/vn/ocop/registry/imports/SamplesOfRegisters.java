package vn.ocop.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ocop.registry.imports.plan.Plan;

/** Files as offices keep them. */
final class SamplesOfRegisters {
    private static final String HEADING = "Mã SP;Tên sản phẩm;Nhóm;Năm;Chủ thể;Địa chỉ;Loại hình;MST";

    private SamplesOfRegisters() {}

    /** Mapping for the files of {@link #register}, of a register with that name. */
    static String mapping(String register) {
        return """
                {"register": "%s", "unitsAsOf": "2025-07-01",
                 "columns": {"PRODUCT_NUMBER": {"title": "mã sp"}, "PRODUCT_NAME": {"title": "Tên sản phẩm"},
                             "PRODUCT_GROUP": {"title": "Nhóm"}, "PLANNED_YEAR": {"position": 4},
                             "ENTITY_NAME": {"title": "Chủ thể"}, "ENTITY_ADDRESS": {"title": "Địa chỉ"},
                             "ENTITY_TYPE": {"title": "Loại hình"}, "REGISTRATION_NUMBER": {"title": "MST"},
                             "LOCALITY": {"value": "Xã Đất Mũi"}}}
                """.formatted(register);
    }

    /** A register of Đất Mũi with those rows, separated by semicolons. */
    static String register(String... rows) {
        return HEADING + "\n" + String.join("\n", rows) + "\n";
    }

    /**
     * A register of so many products, three of each entity, the entity named on each row; thirty names of products, so that
     * entities share them.
     */
    static String register(int products, String prefix) {
        return HEADING
                + "\n"
                + IntStream.range(0, products)
                        .mapToObj(number -> "%s-%d;Khô cá dứa %s %d;1;2026;HTX %s %d;ấp Mũi %d;HTX;"
                                .formatted(prefix, number, prefix, number % 30, prefix, number / 3, number / 3))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** The same table as a workbook. */
    static byte[] workbook(String csv) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sổ");
            List<String> rows = csv.lines().toList();
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(";", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("\\d{1,4}")) {
                        sheet.value(row, column, Integer.valueOf(cells[column]));
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The printed table of the plan. */
    static String plan() {
        try (InputStream table = Plan.printedTable()) {
            return new String(table.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
