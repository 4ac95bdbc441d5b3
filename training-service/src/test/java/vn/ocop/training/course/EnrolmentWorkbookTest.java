package vn.ocop.training.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.starter.table.SentTable;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;
import vn.ocop.training.CourseFlow;
import vn.ocop.training.Registry;
import vn.ocop.training.TrainingServiceTest;

/** A list of enrolments as it leaves a spreadsheet. */
@TrainingServiceTest
class EnrolmentWorkbookTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    private Registry registry;
    private CourseFlow course;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        registry = new Registry(prefix, port);
        course = new CourseFlow(Api.at(port)).planned(10).opened();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_workbook_enrols_like_a_text_file_whatever_kind_its_cells_are_of() throws Exception {
        EntityState entity = registry.cooperative("HTX Tân Phát Lợi");
        String officer = course.officer("Nguyễn Văn An");
        byte[] list = workbook(List.of(
                List.of("Đối tượng", "Mã cán bộ", "Chủ thể", "Mã người học", "Họ và tên", "Đồng ý"),
                List.of("cán bộ", officer, "", "", "", ""),
                List.of("người lao động", "", entity.id(), 17, "Lê Văn Cò", true),
                List.of("", "", "", "", "", ""),
                List.of("người lao động", "", entity.id(), 18, "Trần Thị Bé", false),
                List.of("đại diện", "", "không có trong đăng bạ", "GD", "", "")));

        HttpResponse<String> answer = send(list);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode result = new Api.Answer(answer).json();
        assertThat(result.get("rows").asInt()).isEqualTo(4);
        assertThat(result.get("enrolled").asInt()).isEqualTo(2);
        assertThat(result.get("findings")
                        .valueStream()
                        .map(one ->
                                one.get("row").asInt() + " " + one.get("rule").asString()))
                .containsExactly("5 not-agreed", "6 unknown-entity");
        assertThat(course.in("ENROLLED")).hasSize(2).contains(officer);
        assertThat(course.agency
                        .get("/api/training/v1/entities/" + entity.id() + "/trainees")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("code").asString()))
                .containsExactly("17");
        assertThat(new Api.Answer(send(list)).json().get("taken").asInt()).isZero();
    }

    @Test
    void what_is_no_workbook_is_told_so_and_enrols_nobody() throws Exception {
        HttpResponse<String> rubbish = send("PK\u0003\u0004 broken off".getBytes(UTF_8));
        HttpResponse<String> otherTable = send(workbook(List.of(List.of("Tên", "Năm sinh"), List.of("An", 1980))));

        assertThat(rubbish.statusCode()).isEqualTo(422);
        assertThat(new Api.Answer(rubbish).rule()).isEqualTo("list-unreadable");
        assertThat(otherTable.statusCode()).isEqualTo(422);
        assertThat(otherTable.body()).contains("đối tượng").doesNotContain("1980");
        assertThat(course.in("ENROLLED")).isEmpty();
    }

    private HttpResponse<String> send(byte[] workbook) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + course.path() + "/enrolments"))
                        .header("Content-Type", SentTable.XLSX)
                        .header(
                                "Authorization",
                                "Bearer "
                                        + TestTokens.as("training")
                                                .roles("training")
                                                .signed())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(workbook))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Texts as shared ones, numbers and yes or no as such: what spreadsheet programs write. */
    private static byte[] workbook(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Danh sách");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case Boolean truth -> sheet.value(row, column, truth);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
