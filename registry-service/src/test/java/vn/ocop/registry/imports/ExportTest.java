package vn.ocop.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.imports.ImportApi.FINDINGS;
import static vn.ocop.registry.imports.ImportApi.IMPORTS;
import static vn.ocop.registry.imports.ImportApi.XLSX;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.Paths;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.TestTokens;

/** The lists as files. */
@ImportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private static final String IN_NGOC_HIEN = "?locality=V";

    @Value("${local.server.port}")
    int port;

    private ImportApi api;

    @BeforeAll
    void importPlan() {
        api = new ImportApi(port);
        FirstPlanImport.into(port);
    }

    @Test
    void products_of_a_locality_are_those_of_the_list() {
        List<NamedCsvRecord> rows = csv(api.office.get(Paths.PRODUCTS + "/export" + IN_NGOC_HIEN));
        List<JsonNode> list = api.all(Paths.PRODUCTS + IN_NGOC_HIEN);
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows.stream().map(row -> row.getField("Tên sản phẩm")))
                .isEqualTo(
                        list.stream().map(item -> item.get("name").asString()).toList());
    }

    @Test
    void file_says_what_it_is_and_begins_with_a_byte_order_mark() {
        Answer file = api.office.get(Paths.ENTITIES + "/export" + IN_NGOC_HIEN);
        assertThat(file.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).hasValue("attachment; filename=\"entities.csv\"");
        assertThat(file.text()).startsWith("\ufeff");
    }

    @Test
    void headings_speak_the_language_of_the_caller() {
        Answer english = api.office.with("Accept-Language", "en").get(Paths.ENTITIES + "/export" + IN_NGOC_HIEN);
        assertThat(csv(english).getFirst().getHeader()).contains("Legal form", "Registration number");
    }

    @Test
    void workbook_holds_the_same_rows() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + Paths.ENTITIES + "/export" + IN_NGOC_HIEN))
                .header("Accept", XLSX)
                .header(
                        "Authorization",
                        "Bearer "
                                + TestTokens.as("office")
                                        .roles("office")
                                        .units("96")
                                        .signed())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] file =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            List<String> names = names(file);
            assertThat(names)
                    .isEqualTo(csv(api.office.get(Paths.ENTITIES + "/export" + IN_NGOC_HIEN)).stream()
                            .map(row -> row.getField("Tên chủ thể"))
                            .toList());
        }
    }

    @Test
    void home_addresses_are_left_out_for_those_who_may_not_see_them() {
        String household = Paths.ENTITIES + "/export?legalForm=BUSINESS_HOUSEHOLD&locality=V";
        Api trade = Api.at(port).as(TestTokens.as("trade").roles("trade").units("96"));
        List<NamedCsvRecord> whole = csv(api.office.get(household));
        List<NamedCsvRecord> masked = csv(trade.get(household));
        assertThat(masked).hasSameSizeAs(whole);
        assertThat(whole.stream().map(row -> row.getField("Địa chỉ"))).anyMatch(address -> address.contains("ấp"));
        assertThat(masked.stream().map(row -> row.getField("Địa chỉ"))).noneMatch(address -> address.contains("ấp"));
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_disarmed() {
        String name = "so-cong-thuc";
        api.office.put("/api/registry/v1/import-mappings/" + name, SamplesOfRegisters.mapping(name));
        api.csv("?mapping=" + name, SamplesOfRegisters.register("CT-1;=HYPERLINK(1);1;2026;HKD Công Thức;ấp Mũi;HKD;"));
        String file = api.office
                .get(Paths.PRODUCTS + "/export?unit=32248&q=hyperlink")
                .text();
        assertThat(file).contains(",'=HYPERLINK(1),").doesNotContain(",=HYPERLINK");
    }

    @Test
    void findings_and_import_rows_are_files_too() {
        List<NamedCsvRecord> findings = csv(api.office.get(FINDINGS + "/export?code=GROUP_BLANK"));
        assertThat(findings).hasSize(8).allMatch(row -> row.getField("Mã").equals("GROUP_BLANK"));
        String rows =
                IMPORTS + "/" + FirstPlanImport.into(port).imported().get("id").asString() + "/rows/export";
        assertThat(csv(api.office.get(rows))).hasSize(237).allMatch(row -> row.getField("Kết quả")
                .equals("CREATED"));
    }

    @Test
    void unknown_format_and_filter_are_refused() {
        Answer format = api.office.get(Paths.PRODUCTS + "/export?format=pdf");
        assertThat(format.status()).isEqualTo(400);
        assertThat(format.json().at("/errors/0/field").asString()).isEqualTo("format");
        assertThat(api.office.get(Paths.PRODUCTS + "/export?colour=red").status())
                .isEqualTo(400);
    }

    private static List<NamedCsvRecord> csv(Answer file) {
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(new ByteArrayInputStream(file.text().getBytes(UTF_8)), UTF_8)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(byte[] workbook) throws IOException {
        try (ReadableWorkbook file = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = file.getFirstSheet().read();
            return rows.stream().skip(1).map(row -> row.getCellText(2)).toList();
        }
    }
}
