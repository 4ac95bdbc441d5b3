package vn.ocop.trade.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.events.Locality;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.product.Standing;

class MatchingTest {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 30);
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-02-01, 100, enough although it holds longer",
        "2027-01-16, 2027-02-01, 50, half of the days",
        "2027-01-30, 2027-02-01, 3, rounded down",
        "2027-01-31, 2027-02-01, -1, outside of the period",
    })
    void capacity_counts_on_the_days_of_the_need(LocalDate from, LocalDate to, int share, String why) {
        Match match = new Matching(wanted("tôm khô", 1, "300"), FROM)
                .match(product("p", "Tôm khô", 1, 4), List.of(capacity("300", "kg", from, to)));

        assertThat(match.share()).as(why).isEqualTo(share);
    }

    @Test
    void capacities_in_the_same_unit_are_added_and_others_are_not_compared() {
        List<Capacity> capacities = List.of(
                capacity("60", "Kg", FROM, TO), capacity("90", "kg", FROM, TO), capacity("900", "hộp", FROM, TO));

        assertThat(new Matching(wanted("tôm khô", 1, "300"), FROM)
                        .match(product("p", "Tôm khô", 1, 4), capacities)
                        .share())
                .isEqualTo(50);
    }

    @Test
    void the_reasons_say_what_fits_and_what_does_not() {
        Match match = new Matching(wanted("tôm khô ngọt", 1, "300"), FROM)
                .match(product("p", "Tôm khô Tân Phát Lợi", 1, 4), List.of(capacity("150", "kg", FROM, TO)));

        assertThat(match.grounds())
                .extracting(ground -> ground.code() + ground.args())
                .containsExactly(
                        "group[1]",
                        "words[2, 3]",
                        "star[4, 2028-12-31]",
                        "capacity-share[50]",
                        "certificates[1, 2, HACCP]",
                        "same-locality[Huyện Ngọc Hiển]",
                        "price-above[250000]");
    }

    @ParameterizedTest
    @CsvSource({
        "Tôm khô, 1, 4, true",
        "Tôm khô, 1, 2, false",
        "Tôm khô, 2, 4, false",
        "Cua, 1, 4, true",
    })
    void a_product_of_another_group_or_of_fewer_stars_is_no_candidate(
            String name, int group, int star, boolean admitted) {
        assertThat(new Matching(wanted("tôm khô", 1, "300"), FROM).admits(product("p", name, group, star)))
                .isEqualTo(admitted);
    }

    @Test
    void without_a_group_a_word_of_the_name_is_needed() {
        Matching anyGroup = new Matching(wanted("tôm khô", null, "300"), FROM);

        assertThat(anyGroup.admits(product("p", "Khô cá đù", 1, 4))).isTrue();
        assertThat(anyGroup.admits(product("p", "Mật ong", 1, 4))).isFalse();
    }

    @Test
    void the_order_is_words_then_quantity_then_certificates_then_nearness_then_stars_then_id() {
        List<Match> expected = List.of(
                match("f", 3, 2, 0, 0, 2),
                match("e", 3, 1, 100, 0, 2),
                match("d", 3, 1, 50, 1, 2),
                match("c", 3, 1, 50, 0, 0),
                match("h", 5, 1, 50, 0, 1),
                match("a", 4, 1, 50, 0, 1),
                match("b", 4, 1, 50, 0, 1));

        Stream.of(expected, expected.reversed())
                .forEach(order ->
                        assertThat(order.stream().sorted(Match.BEST_FIRST)).isEqualTo(expected));
    }

    @Test
    void a_need_says_words_or_a_group_and_its_events_do_not_have_the_contact() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Need.entered(wanted(" - ", null, "300")))
                .satisfies(refusal ->
                        assertThat(refusal.faults().getFirst().rule()).isEqualTo("product-or-group"));
        var entered = Need.entered(wanted("tôm", 1, "300"));
        assertThat(entered.event().toString()).doesNotContain("0290");
        assertThat(entered.next().wanted().contact()).contains("0290");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> entered.next().met().next().withdrawn("x"))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("need-state"));
    }

    private static Match match(String id, int star, int words, int share, int certificates, int distance) {
        return new Match(product(id, "Tôm khô", 1, star), star, words, share, certificates, distance, List.of());
    }

    private static Capacity capacity(String perMonth, String unit, LocalDate from, LocalDate to) {
        return new Capacity(
                "htx",
                new Capacity.Offer(
                        "p", new BigDecimal(perMonth), unit, from, to, List.of("haccp"), new BigDecimal("250000")),
                null);
    }

    private static Wanted wanted(String product, Integer group, String quantity) {
        return new Wanted(
                "Siêu thị Co.opmart Cà Mau",
                "Phòng thu mua, 0290 3 123 456",
                product,
                group,
                new BigDecimal(quantity),
                "kg",
                3,
                List.of("HACCP", "ISO 22000"),
                FROM,
                TO,
                "32200",
                "973@2025-06-30",
                new BigDecimal("200000"));
    }

    private static Standing product(String id, String name, int group, int star) {
        return new Standing(
                id,
                name,
                "htx",
                "HTX Tân Phát Lợi",
                "COOPERATIVE",
                List.of("32248"),
                new Locality("V", "Huyện Ngọc Hiển", "973@2025-06-30"),
                group,
                8,
                null,
                "",
                false,
                star,
                "GCN-1",
                LocalDate.of(2026, 1, 1),
                LAST_DAY,
                false,
                1,
                1);
    }
}
