package vn.ocop.trade.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.starter.table.Column;
import vn.ocop.starter.table.WorkbookExport;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;

/** Sales that come as a file. */
@TradeServiceTest
class SaleIntakeTest {
    private static final String SALES = "/api/trade/v1/sales";
    private static final String IMPORTS = SALES + "/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADINGS =
            "Chủ thể,Sản phẩm,Mã kênh,Phạm vi,Từ ngày,Đến ngày,Số lượng,Đơn vị tính,Doanh thu (đồng)\n";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    private Neighbours neighbours;
    private EntityState maker;
    private ProductState shrimp;
    private Api office;
    private Api producer;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours = new Neighbours(prefix, port);
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
        shrimp = neighbours.product(maker, "Tôm khô Tân Phát Lợi", 1);
        office = Api.at(port).office();
        producer = Api.at(port).producerOf(maker.id());
        // The entity is known some moments after its product at the latest.
        await().until(() -> send("?dryRun=true", row("01/10/2026", "31/10/2026", "1", "1"))
                        .json()
                        .get("refused")
                        .asInt()
                == 0);
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void the_same_file_again_changes_nothing_and_other_figures_are_a_correction() {
        String file =
                row("01/10/2026", "31/10/2026", "12,5", "1.250.000") + row("2026-09-01", "2026-09-30", "3", "90000");

        assertThat(outcome(send("?dryRun=true", file))).isEqualTo("2 recorded, 0 corrected, 0 unchanged, 0 refused");
        assertThat(listed()).isEmpty();
        assertThat(outcome(send("", file))).isEqualTo("2 recorded, 0 corrected, 0 unchanged, 0 refused");
        assertThat(outcome(send("", file))).isEqualTo("0 recorded, 0 corrected, 2 unchanged, 0 refused");
        assertThat(outcome(send("", file.replace("90000", "95000"))))
                .isEqualTo("0 recorded, 1 corrected, 1 unchanged, 0 refused");

        assertThat(listed())
                .extracting(sale -> sale.get("value").asLong() + " " + sale.get("quantity") + " "
                        + sale.get("version").asInt() + " " + sale.get("source").asString())
                .containsExactly("1250000 12.5 1 FILE", "95000 3 2 FILE");
    }

    @Test
    void what_was_cancelled_is_not_brought_back_by_a_file() {
        String file = row("01/10/2026", "31/10/2026", "1", "1");
        send("", file);
        String sale = listed().getFirst().get("id").asString();
        producer.ifMatch(1).post(SALES + "/" + sale + "/cancel", "{\"reason\":\"Ghi nhầm\"}");

        Answer again = send("", file);

        assertThat(findings(again)).containsExactly("2 row was-cancelled");
        assertThat(again.json().at("/findings/0/message").asString()).startsWith("Doanh số này đã bị hủy");
    }

    @Test
    void each_row_that_is_not_taken_is_told_with_its_column_and_the_others_are_taken() {
        EntityState other = neighbours.cooperative("HTX Chí Tâm " + maker.id());
        ProductState crab = neighbours.product(other, "Mắm ba khía", 1);
        await().until(() -> Api.at(port)
                        .producerOf(other.id())
                        .postTable(
                                IMPORTS + "?dryRun=true",
                                HEADINGS + other.id() + "," + crab.id() + ",,,2026-10-01,2026-10-31,,,1\n")
                        .json()
                        .get("refused")
                        .asInt()
                == 0);
        String entity = maker.id() + ",";
        String period = ",,,2026-10-01,2026-10-31,";

        Answer answer = send(
                "",
                entity + "tom kho tan phat loi" + period + "1,kg,5\n"
                        + "HTX Không Có,Tôm" + period + "1,kg,5\n"
                        + entity + "Cua" + period + "1,kg,5\n"
                        + other.name() + "," + crab.id() + period + "1,kg,5\n"
                        + entity + shrimp.id() + ",không-có,,2026-10-01,2026-10-31,1,kg,5\n"
                        + entity + shrimp.id() + ",,,2026-10-01,2026-10-31,1.250,kg,5\n"
                        + entity + shrimp.id() + ",,,2026-10-01,2026-10-31,1,kg,5 triệu\n"
                        + entity + shrimp.id() + ",,,2026-10-01,31/11/2026,1,kg,5\n"
                        + entity + shrimp.id() + ",,,2026-11-01,2026-11-30,1,kg,5\n"
                        + entity + shrimp.id() + ",,sao Hỏa,2026-10-01,2026-10-31,1,kg,5\n"
                        + "\n"
                        + entity + shrimp.id() + period + "2,kg,7\n");

        assertThat(findings(answer))
                .containsExactly(
                        "3 entity unknown-entity",
                        "4 product unknown-product",
                        "5 entity not-yours",
                        "6 channelId unknown",
                        "7 quantity ambiguous-number",
                        "8 value wrong-number",
                        "9 to wrong-day",
                        "10 to in-future",
                        "11 scope unknown-scope",
                        "13 row duplicate-row");
        assertThat(outcome(answer)).isEqualTo("1 recorded, 0 corrected, 0 unchanged, 10 refused");
    }

    @Test
    void of_a_channel_in_the_register_kind_and_scope_are_what_the_register_says() {
        Answer channel = office.post(
                "/api/trade/v1/channels",
                "{\"name\":\"Sàn %s\",\"kind\":\"E_COMMERCE\",\"scope\":\"OUTSIDE\"}".formatted(maker.id()));
        assertThat(channel.status()).as(channel.text()).isEqualTo(201);

        send("", maker.id() + "," + shrimp.id() + "," + channel.id() + ",trong tỉnh,2026-10-01,2026-10-31,1,kg,5\n");

        assertThat(listed())
                .extracting(sale -> sale.get("channelKind").asString() + " "
                        + sale.get("scope").asString())
                .containsExactly("E_COMMERCE OUTSIDE");
        assertThat(office.get(SALES + "/report?by=channel&entity=" + maker.id())
                        .json()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Sàn " + maker.id());
    }

    @Test
    void a_file_sent_twice_at_the_same_moment_is_taken_once() throws Exception {
        String file = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> row("2026-01-01", "2026-01-" + (i <= 30 ? "%02d".formatted(i) : "31"), "1", "5")
                        .replace(",kg,", ",kg " + i + ","))
                .collect(Collectors.joining());
        CyclicBarrier start = new CyclicBarrier(3);
        List<Answer> answers;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = IntStream.range(0, 3)
                    .mapToObj(_ -> pool.submit(() -> {
                        start.await();
                        return send("", file);
                    }))
                    .toList();
            answers = List.of(
                    running.get(0).get(), running.get(1).get(), running.get(2).get());
        }

        assertThat(answers).allSatisfy(answer -> assertThat(findings(answer)).isEmpty());
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.json().get("recorded").asInt())
                        .sum())
                .isEqualTo(60);
        assertThat(listed()).hasSize(60);
    }

    @Test
    void a_workbook_is_taken_like_a_text_file() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + IMPORTS))
                                .header("Content-Type", XLSX)
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + TestTokens.as("office")
                                                        .roles("office")
                                                        .units("96")
                                                        .signed())
                                .POST(HttpRequest.BodyPublishers.ofByteArray(workbook()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(outcome(new Answer(answer))).isEqualTo("1 recorded, 0 corrected, 0 unchanged, 0 refused");
        assertThat(listed())
                .extracting(sale -> sale.get("value").asLong() + " " + sale.get("quantity"))
                .containsExactly("7000000 2.25");
    }

    @Test
    void a_file_without_a_column_it_needs_is_refused_as_a_whole() {
        Answer answer = producer.postTable(IMPORTS, "entity,product,from,to\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.rule()).isEqualTo("list-unreadable");
        assertThat(answer.text()).contains("value");
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookExport("sales")
                .write(
                        out,
                        List.<Column<String>>of(
                                new Column<>("Chủ thể", "entity", _ -> maker.id()),
                                new Column<>("Sản phẩm", "product", product -> product),
                                new Column<>("Từ ngày", "from", _ -> "2026-10-01"),
                                new Column<>("Đến ngày", "to", _ -> LocalDate.of(2026, 10, 31)),
                                new Column<>("Số lượng", "quantity", _ -> new BigDecimal("2.25")),
                                new Column<>("Đơn vị", "unit", _ -> "kg"),
                                new Column<>("Giá trị", "value", _ -> 7_000_000L)),
                        List.of(shrimp.id()).iterator(),
                        Locale.of("vi"));
        return out.toByteArray();
    }

    private String row(String from, String to, String quantity, String value) {
        return "%s,%s,,ngoài tỉnh,%s,%s,\"%s\",kg,%s\n".formatted(maker.id(), shrimp.id(), from, to, quantity, value);
    }

    private Answer send(String query, String rows) {
        Answer answer = producer.with("Accept-Language", "vi").postTable(IMPORTS + query, HEADINGS + rows);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private List<JsonNode> listed() {
        return producer.get(SALES + "?limit=200")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<String> findings(Answer answer) {
        return answer.json()
                .get("findings")
                .valueStream()
                .map(one -> one.get("row").asInt() + " " + one.get("column").asString() + " "
                        + one.get("rule").asString())
                .toList();
    }

    private static String outcome(Answer answer) {
        JsonNode result = answer.json();
        return "%d recorded, %d corrected, %d unchanged, %d refused"
                .formatted(
                        result.get("recorded").asInt(),
                        result.get("corrected").asInt(),
                        result.get("unchanged").asInt(),
                        result.get("refused").asInt());
    }
}
