package vn.ocop.trade.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;
import vn.ocop.trade.product.Loss;

/** Who follows the cursor ends with the same catalogue as who reads it whole. */
@TradeServiceTest
class FeedTest {
    private static final String PATH = "/api/public/v1/feed";
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

    @Autowired
    FeedLog log;

    @Autowired
    MovableClock clock;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Neighbours neighbours;
    private EntityState maker;
    private Api anybody;

    @BeforeEach
    void open() {
        neighbours = new Neighbours(prefix, port);
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
        anybody = Api.at(port);
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_product_with_a_star_is_told_with_what_a_partner_needs() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);

        JsonNode item = read("").get(product.id());

        assertThat(item.has("removed")).isFalse();
        JsonNode told = item.get("product");
        assertThat(told.get("productName").asString()).isEqualTo("Tôm khô");
        assertThat(told.at("/brandOwner/partyName").asString()).isEqualTo("HTX Tân Phát Lợi");
        assertThat(told.get("countryOfOrigin").asString()).isEqualTo("VN");
        assertThat(told.at("/placeOfOrigin/unit/name").asString()).isEqualTo("Xã Đất Mũi");
        assertThat(told.at("/certification/star").asInt()).isEqualTo(4);
        assertThat(told.at("/certification/certificate").asString()).startsWith("GCN-");
        assertThat(told.at("/certification/validUntil").asString()).isEqualTo("2028-12-31");
    }

    @Test
    void who_follows_is_told_of_changes_only_and_ends_with_the_whole() {
        ProductState kept = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);
        ProductState lost = neighbours.rated(maker, "Mắm tôm", 1, 3, LAST_DAY);
        ProductState never = neighbours.product(maker, "Cua", 1);
        Map<String, JsonNode> followed = new HashMap<>();
        String cursor = follow("", followed);
        assertThat(followed).containsKeys(kept.id(), lost.id()).doesNotContainKey(never.id());

        neighbours.revoke(lost, 2);
        neighbours.rate(kept, 2, 5, LAST_DAY);
        String seen = cursor;
        await().untilAsserted(() -> assertThat(read(seen)).containsOnlyKeys(kept.id(), lost.id()));

        assertThat(read(cursor).get(lost.id()).get("removed").asString()).isEqualTo("REVOKED");
        assertThat(read(cursor).get(lost.id()).has("product")).isFalse();
        follow(cursor, followed);
        assertThat(followed).isEqualTo(read(""));
        assertThat(followed.get(kept.id()).at("/product/certification/star").asInt())
                .isEqualTo(5);
    }

    @Test
    void being_told_the_same_again_is_no_change() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);
        String cursor = follow("", new HashMap<>());

        neighbours.rate(product, 2, 4, LAST_DAY);
        ProductState after = neighbours.rated(maker, "Khô cá đù", 1, 3, LAST_DAY);

        assertThat(read(cursor)).containsOnlyKeys(after.id());
    }

    @Test
    void a_star_is_over_after_its_last_day_even_before_anybody_has_said_so() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 1, 4, LocalDate.of(2026, 11, 30));
        Instant now = clock.instant();
        try {
            clock.set(Instant.parse("2026-11-30T17:00:00Z"));

            assertThat(read("").get(product.id()).get("removed").asString()).isEqualTo("EXPIRED");
        } finally {
            clock.set(now);
        }
    }

    @Test
    void an_unchanged_part_is_not_sent_again() {
        neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);
        Api.Answer first = anybody.get(PATH + "?limit=1");

        assertThat(first.header("Cache-Control").orElseThrow()).contains("no-cache");
        Api.Answer second = anybody.with("If-None-Match", first.header("ETag").orElseThrow())
                .get(PATH + "?limit=1");
        assertThat(second.status()).isEqualTo(304);
    }

    @Test
    void a_cursor_of_something_else_is_refused() {
        assertThat(anybody.get(PATH + "?after=rubbish").status()).isEqualTo(400);
    }

    @Test
    void nothing_is_missed_while_many_write_at_once() throws Exception {
        long start = log.after(0, Integer.MAX_VALUE).stream()
                .mapToLong(FeedLog.Change::number)
                .max()
                .orElse(0);
        AtomicBoolean writing = new AtomicBoolean(true);
        Map<String, FeedEntry> followed = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reader = threads.submit(() -> {
                long cursor = start;
                boolean last = false;
                while (!last) {
                    last = !writing.get();
                    for (FeedLog.Change change : log.after(cursor, 3)) {
                        followed.put(change.productId(), change.entry());
                        cursor = change.number();
                        last = false;
                    }
                }
            });
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                int mine = writer;
                writers.add(threads.submit(() -> {
                    for (int turn = 0; turn < 15; turn++) {
                        FeedEntry entry = turn % 3 == 2 ? FeedEntry.removed(Loss.REVOKED) : held(mine + ":" + turn);
                        log.tell("p" + (mine + turn) % 8, () -> entry);
                    }
                }));
            }
            try {
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                writing.set(false);
            }
            reader.get();
        }
        Map<String, FeedEntry> whole = new HashMap<>();
        log.after(start, Integer.MAX_VALUE).forEach(change -> whole.put(change.productId(), change.entry()));
        assertThat(followed).isEqualTo(whole).hasSize(8);
    }

    private static FeedEntry held(String name) {
        return FeedEntry.held(new FeedProduct(
                null,
                null,
                name,
                null,
                null,
                "VN",
                null,
                new FeedProduct.Certification(3, name, LocalDate.of(2026, 1, 1), LAST_DAY),
                1,
                8,
                List.of(),
                null,
                null,
                List.of(),
                List.of()));
    }

    private Map<String, JsonNode> read(String cursor) {
        Map<String, JsonNode> items = new HashMap<>();
        follow(cursor, items);
        return items;
    }

    private String follow(String cursor, Map<String, JsonNode> items) {
        String at = cursor;
        JsonNode part;
        do {
            Api.Answer answer = anybody.get(PATH + "?limit=2&after=" + at);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            part = answer.json();
            part.get("items").forEach(item -> items.put(item.get("id").asString(), item));
            at = part.path("next").asString(at);
        } while (part.get("more").asBoolean());
        return at;
    }
}
