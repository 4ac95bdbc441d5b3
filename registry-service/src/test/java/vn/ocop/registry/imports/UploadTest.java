package vn.ocop.registry.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.imports.ImportApi.CSV;
import static vn.ocop.registry.imports.ImportApi.IMPORTS;
import static vn.ocop.registry.imports.ImportApi.XLSX;
import static vn.ocop.registry.imports.SamplesOfRegisters.mapping;
import static vn.ocop.registry.imports.SamplesOfRegisters.register;
import static vn.ocop.registry.imports.SamplesOfRegisters.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.Paths;
import vn.ocop.testing.Api.Answer;

/** Files of other registers, sent through the API. */
@ImportTest
class UploadTest {
    private static final String MAPPINGS = "/api/registry/v1/import-mappings/";
    private static final String ROW = "DM-1;Khô cá dứa;1;2026;HTX Thanh niên Đất Mũi;ấp Mũi;HTX;2000456789";

    @Value("${local.server.port}")
    int port;

    private ImportApi api;

    @BeforeEach
    void connect() {
        api = new ImportApi(port);
    }

    @Test
    void csv_of_another_layout_is_read_through_its_mapping() {
        String query = mapped("so-dat-mui-csv");
        JsonNode done = api.csv(
                query,
                register(
                        ROW,
                        "DM-2;Mật ong rừng đước;1;2026;HTX Thanh niên Đất Mũi;ấp Mũi;HTX;2000456789",
                        "DM-3;Du lịch cộng đồng;6;2027;HKD Năm Cua;ấp Rạch Tàu;HKD;"));

        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.at("/entities/created").asLong()).isEqualTo(2);
        assertThat(done.at("/entities/unchanged").asLong()).isEqualTo(1);
        assertThat(done.at("/products/created").asLong()).isEqualTo(3);
        JsonNode row =
                api.all(IMPORTS + "/" + done.get("id").asString() + "/rows").getFirst();
        JsonNode entity = api.office
                .get(Paths.ENTITIES + "/" + row.at("/entity/id").asString())
                .json();
        assertThat(entity.get("registrationNumber").asString()).isEqualTo("2000456789");
        assertThat(entity.at("/unit/id").asString()).isEqualTo("32248");
        JsonNode again = api.csv(
                query,
                register(
                        ROW,
                        "DM-2;Mật ong rừng đước;1;2026;HTX Thanh niên Đất Mũi;ấp Mũi;HTX;2000456789",
                        "DM-3;Du lịch cộng đồng;6;2027;HKD Năm Cua;ấp Rạch Tàu;HKD;"));
        assertThat(again.at("/products/unchanged").asLong()).isEqualTo(3);
        assertThat(again.at("/entities/unchanged").asLong()).isEqualTo(3);
    }

    @Test
    void workbook_gives_the_same_as_csv() {
        String query = mapped("so-dat-mui-xlsx");
        String table = register(25, "XL");
        Answer accepted = api.send(XLSX, query, workbook(table), Map.of());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        JsonNode done = api.ended(accepted.id());
        assertThat(done.at("/products/created").asLong()).isEqualTo(25);
        assertThat(done.at("/entities/created").asLong()).isEqualTo(9);

        JsonNode sameAsCsv = api.csv(query, table);
        assertThat(sameAsCsv.at("/products/unchanged").asLong()).isEqualTo(25);
        assertThat(sameAsCsv.at("/entities/unchanged").asLong()).isEqualTo(25);
    }

    @Test
    void refused_rows_name_column_and_reason_and_stop_no_other() {
        String query = mapped("so-co-loi");
        String good = "L-1;Tôm chua;1;2026;HKD Út Mười;ấp Cồn Mũi;HKD;";
        String text = register(
                good,
                "L-2;Tôm chua;9;2026;HKD Út Mười;ấp Cồn Mũi;HKD;",
                "L-3;;1;26;HKD Út Mười;ấp Cồn Mũi;CTY;",
                good,
                "L-5;" + "x".repeat(301) + ";1;2026;HKD Út Mười;ấp Cồn Mũi;HKD;");
        JsonNode done = api.csv(query, text);
        assertThat(done.at("/refused").asLong()).isEqualTo(4);
        assertThat(done.at("/products/created").asLong()).isEqualTo(1);

        String refused = IMPORTS + "/" + done.get("id").asString() + "/rows?result=refused";
        JsonNode rows = api.office.get(refused).json().get("items");
        assertThat(rows).hasSize(4);
        assertThat(rows.at("/0/row").asLong()).isEqualTo(3);
        assertThat(rows.at("/0/reasons/0/field").asString()).isEqualTo("product_group");
        assertThat(rows.at("/0/reasons/0/column").asString()).isEqualTo("Nhóm");
        assertThat(rows.at("/0/reasons/0/message").asString()).contains("«9»");
        assertThat(rows.at("/1/reasons")).hasSize(3);
        assertThat(rows.at("/2/reasons/0/code").asString()).isEqualTo("TWICE_IN_FILE");
        assertThat(rows.at("/3/reasons/0/code").asString()).isEqualTo("TOO_LONG");
        assertThat(api.office
                        .with("Accept-Language", "en")
                        .get(refused)
                        .json()
                        .at("/items/0/reasons/0/message")
                        .asString())
                .startsWith("There is no product group");
    }

    static Stream<Arguments> brokenFiles() throws IOException {
        return Stream.of(
                Arguments.of("", "file-empty", 0),
                Arguments.of("Mã SP;Tên sản phẩm\n", "file-column-missing", 1),
                Arguments.of(register(ROW) + "DM-2;\"Mật ong;1\n", "file-damaged", 3),
                Arguments.of(register(ROW) + ";".repeat(150) + "x\n", "file-too-many-cells", 3),
                Arguments.of(register(), "file-empty", 0));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void damaged_file_is_refused_before_anything_is_imported(String text, String rule, int row) {
        Answer refused = api.send(CSV, mapped("so-hong"), text.getBytes(UTF_8), Map.of("Accept-Language", "en"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.rule()).isEqualTo(rule);
        if (row > 0) {
            assertThat(refused.json().get("detail").asString()).contains(Integer.toString(row));
        }
    }

    @Test
    void wrong_encoding_is_told_with_its_line() {
        byte[] latin = (register(ROW) + "DM-2;Café\n").getBytes(ISO_8859_1);
        Answer refused = api.send(CSV, mapped("so-latin"), latin, Map.of());
        assertThat(refused.rule()).isEqualTo("file-wrong-encoding");
        assertThat(refused.json().get("detail").asString()).contains("1", "CSV UTF-8");
    }

    @Test
    void workbook_that_explodes_is_refused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(zeros);
            }
        }
        Answer refused = api.send(XLSX, mapped("so-bom"), bomb.toByteArray(), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.rule()).isEqualTo("file-unpacks-too-large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv         | ?mapping=khong-co          | 400
            text/csv         | ?dryRun=maybe              | 400
            text/csv         | ?maping=so-dat-mui         | 400
            text/plain       | ''                         | 415
            """)
    void unknown_parameters_and_types_are_refused(String type, String query, int status) {
        assertThat(api.send(type, query, "x".getBytes(UTF_8), Map.of()).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                       | 422 | source
            {"source":"plan-2026"}   | 422 | source
            {"sourse":"plan-2822"}   | 400 | sourse
            """)
    void unknown_source_is_refused(String body, int status, String field) {
        Answer refused = api.office.post(IMPORTS, body);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void repeated_idempotency_key_gives_the_first_import() {
        String query = mapped("so-hai-lan");
        byte[] file = register(3, "IK").getBytes(UTF_8);
        Map<String, String> key = Map.of("Idempotency-Key", "so-hai-lan-1");
        Answer first = api.send(CSV, query, file, key);
        Answer second = api.send(CSV, query, file, key);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        Answer other = api.send(CSV, query, register(4, "IK").getBytes(UTF_8), key);
        assertThat(other.rule()).isEqualTo("idempotency-key-reused");
        api.ended(first.id());
    }

    @Test
    void mapping_is_replaced_only_by_who_has_read_it_and_names_its_faults() {
        String path = MAPPINGS + "so-sua";
        assertThat(api.office.put(path, mapping("Sổ sửa")).status()).isEqualTo(201);
        assertThat(api.office.put(path, mapping("Sổ sửa")).status()).isEqualTo(428);
        assertThat(api.office.ifMatch(7).put(path, mapping("Sổ sửa")).status()).isEqualTo(412);
        assertThat(api.office.ifMatch(1).put(path, mapping("Sổ đã sửa")).status())
                .isEqualTo(200);
        assertThat(api.office.get(path).json().at("/mapping/register").asString())
                .isEqualTo("Sổ đã sửa");
        Answer refused = api.office.put(MAPPINGS + "so-sai", """
                {"register": " ", "columns": {"PRODUCT_NAME": {"title": "a", "position": 2}, "COLOUR": {"title": "b"}}}
                """);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "\"register\"",
                        "columns.PRODUCT_NAME",
                        "columns.COLOUR",
                        "columns.ENTITY_NAME",
                        "columns.LOCALITY");
    }

    private String mapped(String name) {
        Answer stored = api.office.put(MAPPINGS + name, mapping(name));
        assertThat(stored.status()).as(stored.text()).isIn(201, 428);
        return "?mapping=" + name;
    }
}
