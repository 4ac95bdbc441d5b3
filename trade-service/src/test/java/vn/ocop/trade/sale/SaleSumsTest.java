package vn.ocop.trade.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Published;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;

/** The sums are those of what was told, recomputed from the records of the topic by other means. */
@TradeServiceTest
class SaleSumsTest {
    private static final String PATH = "/api/trade/v1/sales";
    private static final int SALES = 80 * Integer.getInteger("proof.scale", 1);
    private static final List<String> UNITS = List.of("kg", "hộp", "chai");
    private static final List<String> KINDS = List.of("SUPERMARKET", "E_COMMERCE", "OTHER");
    private static final List<String> SCOPES = List.of("PROVINCE", "OUTSIDE", "ABROAD");

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    private static final long SEED = Long.getLong("proof.seed", 20261123);
    private final Random random = new Random(SEED);
    private Neighbours neighbours;
    private Api office;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        neighbours = new Neighbours(prefix, port);
        office = Api.at(port).office();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    @Tag("proof")
    void sums_of_corrected_and_cancelled_sales_equal_those_of_the_raw_records(TestReporter reporter) {
        EntityState maker = neighbours.cooperative("HTX Tân Phát Lợi");
        List<ProductState> products = List.of(
                neighbours.product(maker, "Tôm khô", 1),
                neighbours.product(maker, "Khô cá đù", 1),
                neighbours.product(maker, "Mật ong rừng tràm", 1));
        int events = 0;
        for (int i = 0; i < SALES; i++) {
            events += oneSale(maker, products.get(random.nextInt(3)), i);
        }
        int expected = events;
        List<JsonNode> raw = await().until(() -> told(maker), told -> told.size() == expected);

        Collection<JsonNode> newest = newest(raw);
        for (int i = 0; i < 8; i++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(600));
            LocalDate to = from.plusDays(random.nextInt(500));
            for (ReportBy by : List.of(
                    ReportBy.MONTH, ReportBy.QUARTER, ReportBy.YEAR, ReportBy.KIND, ReportBy.PRODUCT, ReportBy.SCOPE)) {
                assertThat(summed(maker, by, from, to))
                        .as("%s from %s to %s", by, from, to)
                        .isEqualTo(recomputed(newest, by, from, to));
            }
        }
        reporter.publishEntry(Map.of("sales", "" + SALES, "events", "" + expected, "seed", "" + SEED));
    }

    @Test
    void an_export_has_a_row_for_each_unit_and_the_value_once() {
        EntityState maker = neighbours.cooperative("HTX Chí Tâm");
        ProductState product = neighbours.product(maker, "Mắm ba khía", 1);
        await().until(() ->
                post(maker, product, "2026-01-01", "2026-01-31", "2", "kg", 500).status() == 201);
        post(maker, product, "2026-01-01", "2026-01-31", "7", "hộp", 300);

        Answer csv = office.with("Accept-Language", "vi")
                .get(PATH + "/report/export?format=csv&by=year&entity=" + maker.id());

        assertThat(csv.text().lines())
                .containsExactly(
                        "\ufeffTheo,Tên,Số lần ghi nhận,Doanh thu (đồng),Đơn vị tính,Số lượng",
                        "2026,,2,800,hộp,7",
                        "2026,,,,kg,2");
        Answer names = office.get(PATH + "/report?by=locality&entity=" + maker.id());
        assertThat(names.json().at("/items/0/name").asString()).isEqualTo("Huyện Ngọc Hiển");
    }

    /** How many events it makes. */
    private int oneSale(EntityState maker, ProductState product, int i) {
        LocalDate to = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
        String from = to.minusDays(random.nextInt(300)).toString();
        Answer sale = await().until(
                        () -> office.post(PATH, body(maker, product, from, to.toString(), i)),
                        answer -> answer.status() == 201 || answer.rule().equals("sale-told"));
        if (sale.status() != 201) {
            return 0;
        }
        int version = 1;
        while (random.nextInt(3) == 0) {
            String correction = body(maker, product, from, to.toString(), i).replace("{", "{\"reason\":\"Đếm lại\",");
            Answer corrected = office.ifMatch(version).put(PATH + "/" + sale.id(), correction);
            version += corrected.status() == 200 ? 1 : 0;
        }
        if (random.nextInt(6) == 0) {
            Answer cancelled =
                    office.ifMatch(version).post(PATH + "/" + sale.id() + "/cancel", "{\"reason\":\"Ghi nhầm\"}");
            assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
            version++;
        }
        return version;
    }

    private String body(EntityState maker, ProductState product, String from, String to, int i) {
        String quantity = random.nextInt(5) == 0
                ? ""
                : ",\"quantity\":%s,\"unit\":\"%s\""
                        .formatted(BigDecimal.valueOf(random.nextInt(5_000_000), 3), UNITS.get(i % 3));
        return """
                {"entityId":"%s","productId":"%s","channelKind":"%s","scope":"%s","from":"%s","to":"%s","value":%d%s}
                """.formatted(
                        maker.id(),
                        product.id(),
                        KINDS.get(i % 3),
                        SCOPES.get((i / 3) % 3),
                        from,
                        to,
                        random.nextLong(1_000_000_000_000L),
                        quantity);
    }

    private Answer post(
            EntityState maker, ProductState product, String from, String to, String quantity, String unit, long value) {
        return office.post(PATH, """
                {"entityId":"%s","productId":"%s","scope":"PROVINCE","from":"%s","to":"%s","quantity":%s,"unit":"%s",
                 "value":%d}
                """.formatted(maker.id(), product.id(), from, to, quantity, unit, value));
    }

    private List<JsonNode> told(EntityState maker) {
        return Published.on(prefix + Topics.TRADE_ENTITY).stream()
                .filter(one -> maker.id().equals(one.key()))
                .map(one -> one.data().get("sale"))
                .toList();
    }

    private static Collection<JsonNode> newest(List<JsonNode> raw) {
        Map<String, JsonNode> newest = new HashMap<>();
        raw.forEach(sale -> newest.merge(
                sale.get("id").asString(),
                sale,
                (one, other) ->
                        one.get("revision").asInt() > other.get("revision").asInt() ? one : other));
        return newest.values();
    }

    /** Value, number and quantities of each line, as text. */
    private Map<String, String> summed(EntityState maker, ReportBy by, LocalDate from, LocalDate to) {
        Answer report = office.get(PATH + "/report?by=" + by + "&entity=" + maker.id() + "&from=" + from + "&to=" + to);
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        Map<String, String> lines = new TreeMap<>();
        report.json().get("items").forEach(line -> {
            Map<String, BigDecimal> quantities = new TreeMap<>();
            line.get("quantities")
                    .forEach(one -> quantities.put(
                            one.get("unit").asString(),
                            new BigDecimal(one.get("quantity").toString())));
            lines.put(
                    line.get("key").asString(),
                    told(line.get("value").asLong(), line.get("sales").asLong(), quantities));
        });
        return lines;
    }

    private static Map<String, String> recomputed(
            Collection<JsonNode> newest, ReportBy by, LocalDate from, LocalDate to) {
        Map<String, List<JsonNode>> groups = new TreeMap<>();
        for (JsonNode sale : newest) {
            LocalDate last = LocalDate.parse(sale.get("to").asString());
            boolean counts = sale.get("state").asString().equals("RECORDED");
            if (counts && !last.isBefore(from) && !last.isAfter(to)) {
                groups.computeIfAbsent(key(by).apply(sale), _ -> new ArrayList<>())
                        .add(sale);
            }
        }
        Map<String, String> lines = new TreeMap<>();
        groups.forEach((key, some) -> {
            BigDecimal value = BigDecimal.ZERO;
            Map<String, BigDecimal> quantities = new TreeMap<>();
            for (JsonNode sale : some) {
                value = value.add(new BigDecimal(sale.get("value").toString()));
                if (sale.hasNonNull("quantity")) {
                    quantities.merge(
                            sale.get("unit").asString(),
                            new BigDecimal(sale.get("quantity").toString()),
                            BigDecimal::add);
                }
            }
            lines.put(key, told(value.longValueExact(), some.size(), quantities));
        });
        return lines;
    }

    private static Function<JsonNode, String> key(ReportBy by) {
        return sale -> switch (by) {
            case MONTH -> sale.get("to").asString().substring(0, 7);
            case QUARTER -> {
                String day = sale.get("to").asString();
                int month = Integer.parseInt(day.substring(5, 7));
                yield day.substring(0, 4) + "-Q" + (month < 4 ? 1 : month < 7 ? 2 : month < 10 ? 3 : 4);
            }
            case YEAR -> sale.get("to").asString().substring(0, 4);
            case KIND -> sale.get("channelKind").asString();
            case PRODUCT -> sale.get("productId").asString();
            default -> sale.get("scope").asString();
        };
    }

    private static String told(long value, long sales, Map<String, BigDecimal> quantities) {
        StringBuilder text = new StringBuilder(value + " đồng, " + sales);
        quantities.forEach((unit, quantity) -> text.append(", ")
                .append(unit)
                .append(' ')
                .append(quantity.stripTrailingZeros().toPlainString()));
        return text.toString();
    }
}
