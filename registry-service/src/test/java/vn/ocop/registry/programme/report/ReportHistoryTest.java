package vn.ocop.registry.programme.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntityTrained;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.MarketState;
import vn.ocop.events.MarketState.Listing;
import vn.ocop.events.MarketState.Promotion;
import vn.ocop.events.OfficerTrained;
import vn.ocop.events.OfficerTrainingState;
import vn.ocop.events.ProductListed;
import vn.ocop.events.ProductRated;
import vn.ocop.events.RatingState;
import vn.ocop.events.SaleState;
import vn.ocop.registry.programme.history.ToldHistory;
import vn.ocop.registry.programme.history.ToldHistory.Raw;
import vn.ocop.starter.event.Copies;

/** Stars, training and trade of a year, from a small history told by hand. */
class ReportHistoryTest {
    private static final YearDays DAYS = new YearDays(2023, LocalDate.of(2023, 12, 31));
    private final ToldHistory told = new ToldHistory();
    private final StarTables stars = new StarTables(told.recognitions, told.products, told.entities);
    private final Copies<MarketState> shown = new Copies<>(told.collections, "shown", MarketState.class);
    private final Copies<SaleState> sales = new Copies<>(told.collections, "sales", SaleState.class);
    private final ActivityPart activities = new ActivityPart(told.trainings, told.markets, shown, new SaleTable(sales));
    private int events;

    @AfterEach
    void close() {
        told.close();
    }

    private void tell(String id, Record event) {
        told.tell(List.of(new Raw(id, ++events, Instant.parse("2023-11-01T02:00:00Z"), event)));
    }

    private void recognised(String product, String entity, int star, String from, String until, String revokedOn) {
        tell(
                product,
                new ProductRated(new RatingState(
                        product,
                        product,
                        entity,
                        null,
                        null,
                        new RatingState.Recognition(
                                product + "/GCN",
                                null,
                                star,
                                "PROVINCE",
                                "115/QĐ-UBND",
                                LocalDate.parse(from),
                                "148-2023",
                                LocalDate.parse(from),
                                LocalDate.parse(until),
                                false,
                                revokedOn == null ? "VALID" : "REVOKED",
                                revokedOn == null ? null : LocalDate.parse(revokedOn),
                                revokedOn == null ? null : "FOOD_SAFETY"))));
    }

    private void someStars() {
        recognised("Tôm khô", "Tân Phát Lợi", 4, "2023-03-01", "2026-02-28", null);
        recognised("Bánh phồng tôm", "Tân Phát Lợi", 3, "2021-05-05", "2024-05-04", null);
        recognised("Chả cá phi", "Chí Tâm", 3, "2022-02-01", "2025-01-31", "2023-07-01");
        recognised("Mật ong", "U Minh Hạ", 5, "2024-01-01", "2026-12-31", null);
        recognised("Khô cá", "Chí Tâm", 3, "2020-01-01", "2023-06-30", null);
    }

    @Test
    void stars_are_counted_as_they_are_held_on_the_day() {
        someStars();

        Table table = stars.byStar("II.4", DAYS);

        assertThat(table.rows().stream().map(Table.Row::cells))
                .containsExactly(
                        Arrays.asList("5 sao", 0, 0, 0L, 0L, 0L),
                        Arrays.asList("4 sao", 1, 1, 1L, 0L, 0L),
                        Arrays.asList("3 sao", 1, 1, 0L, 1L, 1L),
                        Arrays.asList("Tổng cộng", 2, 1, 1L, 1L, 1L));
    }

    @Test
    void what_lapses_in_the_year_after_is_listed_with_its_last_day() {
        someStars();
        tell(
                "Tân Phát Lợi",
                new EntityRegistered(new EntityState(
                        "Tân Phát Lợi",
                        "HTX Tân Phát Lợi",
                        "COOPERATIVE",
                        null,
                        null,
                        "Ngọc Hiển",
                        null,
                        null,
                        null,
                        null,
                        false,
                        "ACTIVE")));

        Table table = stars.lapsing("II.5", DAYS);

        assertThat(table.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .containsExactly(
                        1,
                        "Bánh phồng tôm",
                        "HTX Tân Phát Lợi",
                        "3 sao",
                        "Bánh phồng tôm/GCN",
                        "115/QĐ-UBND",
                        LocalDate.of(2024, 5, 4)));
    }

    @Test
    void a_year_without_recognitions_says_nothing_and_one_with_them_says_so() {
        assertThat(stars.byStar("II.4", DAYS).rows()).isEmpty();
        assertThat(stars.tellOf(DAYS)).isFalse();
        someStars();
        assertThat(stars.tellOf(DAYS)).isTrue();
        assertThat(stars.tellOf(new YearDays(2019, DAYS.on()))).isFalse();
    }

    @Test
    void who_was_trained_in_the_year_is_counted_once_a_topic_and_once_in_all() {
        trained("Tân Phát Lợi", "2023-04-02", "2022-12-31");
        trained("Chí Tâm", "2023-05-02", "2023-06-01");
        tell(
                "officer-1",
                new OfficerTrained(new OfficerTrainingState(
                        "officer-1",
                        "COMMUNE",
                        "commune_pc",
                        "32248",
                        List.of(new OfficerTrainingState.Topic("story", LocalDate.of(2023, 4, 2), null, 1)),
                        1)));

        Table table = activities.of(2023, DAYS.on()).tables().getFirst();

        assertThat(table.rows().stream().map(Table.Row::cells))
                .containsExactly(
                        Arrays.asList(1, "Lập hồ sơ đánh giá: lần đầu, đánh giá lại, nâng hạng", 1, 0),
                        Arrays.asList(2, "Xây dựng câu chuyện sản phẩm", 2, 1),
                        Arrays.asList(null, "Tổng cộng (mỗi chủ thể, cán bộ tính một lần)", 2, 1));
    }

    private void trained(String entity, String story, String dossier) {
        tell(
                entity,
                new EntityTrained(new EntityTrainingState(
                        entity,
                        List.of(
                                new EntityTrainingState.Topic("story", LocalDate.parse(story), null, 1, 1, 2),
                                new EntityTrainingState.Topic("dossier", LocalDate.parse(dossier), null, 1, 1, 0)),
                        2,
                        1,
                        2)));
    }

    @Test
    void listings_that_begin_end_and_are_there_are_counted_by_kind_of_channel() {
        listed("Tôm khô", "Tân Phát Lợi", "E_COMMERCE", "2023-02-01", null);
        listed("Bánh phồng tôm", "Tân Phát Lợi", "E_COMMERCE", "2022-02-01", "2023-03-31");
        listed("Chả cá phi", "Chí Tâm", "SUPERMARKET", "2022-02-01", null);
        listed("Mật ong", "U Minh Hạ", "EXPORT", "2024-02-01", null);
        listed("Khô cá", "Chí Tâm", "OWN_SHOP", "2021-02-01", "2021-12-31");

        Table table = activities.of(2023, DAYS.on()).tables().get(1);

        assertThat(table.rows().stream().map(Table.Row::cells))
                .containsExactly(
                        Arrays.asList(1, "Sàn thương mại điện tử", 1, 1, 1, 1),
                        Arrays.asList(2, "Siêu thị", 0, 0, 1, 1),
                        Arrays.asList(null, "Tổng cộng (mỗi sản phẩm, chủ thể tính một lần)", 1, 1, 2, 2));
    }

    private void listed(String product, String entity, String kind, String from, String until) {
        Listing listing = new Listing(
                product + kind,
                kind,
                kind,
                kind,
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                null,
                null);
        tell(product, new ProductListed(listing.id(), new MarketState(product, entity, List.of(listing), List.of())));
    }

    @Test
    void occasions_of_the_year_are_listed_with_who_was_there() {
        Promotion fair = new Promotion(
                "e1", "Hội chợ OCOP Cà Mau", "FAIR", "PROVINCE", LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 5));
        Promotion before = new Promotion(
                "e0", "Hội chợ 2022", "FAIR", "OUTSIDE", LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 5));
        List<MarketState> markets = new ArrayList<>();
        markets.add(new MarketState("Tôm khô", "Tân Phát Lợi", List.of(), List.of(fair, before)));
        markets.add(new MarketState("Bánh phồng tôm", "Tân Phát Lợi", List.of(), List.of(fair)));
        markets.forEach(
                market -> assertThat(shown.put(market.productId(), 1, market)).isTrue());

        Table table = activities.of(2023, DAYS.on()).tables().get(2);

        assertThat(table.rows().getFirst().cells())
                .containsExactly(1, "Hội chợ OCOP Cà Mau", "Hội chợ", "Trong tỉnh", LocalDate.of(2023, 9, 1), 1, 2);
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void sales_count_at_their_newest_revision_and_as_a_whole_where_their_last_day_lies() {
        sold("s1", 1, "RECORDED", "Tân Phát Lợi", "E_COMMERCE", "2023-03-31", 1_000_000);
        sold("s1", 2, "RECORDED", "Tân Phát Lợi", "E_COMMERCE", "2023-03-31", 1_200_000);
        sold("s2", 1, "RECORDED", "Chí Tâm", "E_COMMERCE", "2023-12-31", 300_001);
        sold("s3", 1, "RECORDED", "Chí Tâm", "OTHER", "2023-06-30", 5);
        sold("s4", 2, "CANCELLED", "Chí Tâm", "OTHER", "2023-06-30", 900);
        sold("s5", 1, "RECORDED", "Chí Tâm", "OTHER", "2024-01-01", 900);
        sold("s6", 1, "RECORDED", "Chí Tâm", "OTHER", "2022-12-31", 900);

        Table table = activities.of(2023, DAYS.on()).tables().get(3);

        assertThat(table.rows().stream().map(Table.Row::cells))
                .containsExactly(
                        Arrays.asList(1, "Sàn thương mại điện tử", 2, 2L, 1_500_001L),
                        Arrays.asList(2, "Kênh khác", 1, 1L, 5L),
                        Arrays.asList(null, "Tổng cộng (mỗi chủ thể tính một lần)", 2, 3L, 1_500_006L));
    }

    private void sold(String id, int revision, String state, String entity, String kind, String to, long value) {
        LocalDate last = LocalDate.parse(to);
        SaleState sale = new SaleState(
                id,
                revision,
                state,
                entity,
                "p",
                null,
                kind,
                "PROVINCE",
                last.withDayOfMonth(1),
                last,
                null,
                null,
                value,
                "SELF_REPORTED");
        assertThat(sales.put(id, revision, sale)).isTrue();
    }

    @Test
    void a_year_of_which_the_events_tell_nothing_is_not_known() {
        assertThat(activities.of(2023, DAYS.on()).known()).isFalse();
    }
}
