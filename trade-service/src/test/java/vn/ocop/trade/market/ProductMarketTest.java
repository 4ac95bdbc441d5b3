package vn.ocop.trade.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.trade.AStanding;
import vn.ocop.trade.Scope;
import vn.ocop.trade.channel.Channel;
import vn.ocop.trade.channel.ChannelKind;
import vn.ocop.trade.channel.ChannelProfile;
import vn.ocop.trade.product.Standing;

class ProductMarketTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final Caller OFFICER = new Caller("trade.officer", "industry_trade", Set.of(), Set.of(), Set.of());
    private static final Standing DRIED_SHRIMP = AStanding.of("tom-kho").build();

    private final Map<String, Channel> channels = Map.of(
            "three", channel(3, List.of(), false),
            "five", channel(5, List.of(), false),
            "drinks", channel(null, List.of(2), false),
            "closed", channel(null, List.of(), true));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            valid,     three,  -
            valid,     five,   TOO_FEW_STARS
            valid,     drinks, GROUP_NOT_TAKEN
            valid,     closed, CHANNEL_CLOSED
            revoked,   three,  REVOKED
            revoked,   five,   REVOKED
            withdrawn, three,  WITHDRAWN
            expired,   three,  EXPIRED
            none,      three,  NOT_RECOGNISED
            last-day,  three,  -
            two-stars, three,  TOO_FEW_STARS
            """)
    void a_channel_takes_a_product_only_while_its_star_holds_and_suffices(
            String standing, String channel, Ending refused) {
        AStanding one = AStanding.of("tom-kho");
        Standing how =
                switch (standing) {
                    case "revoked" -> one.withRevocation().build();
                    case "withdrawn" -> one.withWithdrawal().build();
                    case "expired" -> one.until(TODAY.minusDays(1)).build();
                    case "last-day" -> one.until(TODAY).build();
                    case "two-stars" -> one.withStar(2).build();
                    case "none" -> one.withStar(null).build();
                    default -> one.build();
                };
        assertThat(new Entry(how, TODAY).refuses(channels.get(channel))).isEqualTo(refused);
    }

    @Test
    void a_lost_star_ends_all_that_is_open_in_one_change_with_one_event_and_once_only() {
        ProductMarket market = listed(listed(ProductMarket.none(DRIED_SHRIMP), "a", "three", null), "b", "five", null);
        Entry revoked = new Entry(AStanding.of("tom-kho").withRevocation().build(), TODAY);

        var change = market.refused(revoked, channels, "system:standing").orElseThrow();

        assertThat(change.event()).asInstanceOf(type(ProductDelisted.class)).satisfies(event -> {
            assertThat(event.reason()).isEqualTo("REVOKED");
            assertThat(event.ended()).extracting(MarketState.Listing::id).containsExactly("a", "b");
            assertThat(event.market().listings()).isEmpty();
        });
        assertThat(change.next().listings())
                .allMatch(one -> one.stateOn(TODAY) == Listing.State.ENDED)
                .hasSize(2);
        assertThat(change.next().refused(revoked, channels, "system:standing")).isEmpty();
        Entry again = new Entry(DRIED_SHRIMP, TODAY);
        assertThat(change.next().refused(again, channels, "system:standing")).isEmpty();
        assertThat(change.next().on(TODAY)).isEmpty();
    }

    @Test
    void what_is_listed_for_later_ends_too_and_never_comes() {
        Listing later = listing("a", "three", terms(TODAY.plusDays(30), null));
        ProductMarket market =
                ProductMarket.none(DRIED_SHRIMP).listed(later, DRIED_SHRIMP).next();
        Entry withdrawn = new Entry(AStanding.of("tom-kho").withWithdrawal().build(), TODAY);

        ProductMarket after =
                market.refused(withdrawn, channels, "s").orElseThrow().next();

        assertThat(after.listing("a").stateOn(TODAY)).isEqualTo(Listing.State.ENDED);
        assertThat(after.listing("a").stateOn(TODAY.plusDays(40))).isEqualTo(Listing.State.ENDED);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-01, -,          2026-11-10, -,          true
            2026-11-01, 2026-11-30, 2026-11-30, -,          true
            2026-11-01, 2026-11-30, 2026-12-01, -,          false
            2026-12-01, -,          2026-11-01, 2026-11-30, false
            2026-12-01, -,          2026-11-01, 2026-12-01, true
            """)
    void it_is_not_on_one_channel_twice_at_the_same_time(
            LocalDate from, LocalDate until, LocalDate otherFrom, LocalDate otherUntil, boolean twice) {
        ProductMarket market = ProductMarket.none(DRIED_SHRIMP)
                .listed(listing("a", "three", terms(from, until)), DRIED_SHRIMP)
                .next();
        Listing other = listing("b", "three", terms(otherFrom, otherUntil));
        if (twice) {
            assertThatThrownBy(() -> market.listed(other, DRIED_SHRIMP))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("listed-already"));
        } else {
            assertThat(market.listed(other, DRIED_SHRIMP).next().listings()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-10-31, COMING
            2026-11-01, ON
            2026-11-20, ON
            2026-11-21, ENDED
            """)
    void its_state_follows_from_the_day(LocalDate day, Listing.State state) {
        assertThat(listing("a", "three", terms(NOVEMBER, LocalDate.of(2026, 11, 20)))
                        .stateOn(day))
                .isEqualTo(state);
    }

    @Test
    void an_end_that_is_told_late_keeps_its_day_but_lies_within_the_listing() {
        ProductMarket market = listed(ProductMarket.none(DRIED_SHRIMP), "a", "three", null);

        assertThat(market.ended("a", end(TODAY.minusDays(3)), TODAY)
                        .next()
                        .listing("a")
                        .endedOn())
                .isEqualTo(TODAY.minusDays(3));
        assertThatThrownBy(() -> market.ended("a", end(NOVEMBER.minusDays(1)), TODAY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> market.ended("a", end(TODAY.plusDays(1)), TODAY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void those_whose_time_is_over_end_on_their_own_days() {
        ProductMarket market = listed(
                listed(ProductMarket.none(DRIED_SHRIMP), "a", "three", TODAY.minusDays(3)),
                "b",
                "five",
                TODAY.minusDays(1));

        ProductMarket first = market.timeOver(TODAY, "s").orElseThrow().next();
        ProductMarket second = first.timeOver(TODAY, "s").orElseThrow().next();

        assertThat(second.listing("a").end().on()).isEqualTo(TODAY.minusDays(2));
        assertThat(second.listing("b").end().on()).isEqualTo(TODAY);
        assertThat(second.timeOver(TODAY, "s")).isEmpty();
    }

    @Test
    void an_occasion_counts_once_and_the_newest_comes_first() {
        ProductMarket market = ProductMarket.none(DRIED_SHRIMP)
                .promoted(fair("old", 2023))
                .orElseThrow()
                .next();

        assertThat(market.promoted(fair("old", 2023))).isEmpty();
        assertThat(market.promoted(fair("new", 2025)).orElseThrow().next().promotions())
                .extracting(MarketState.Promotion::eventId)
                .containsExactly("new", "old");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -          | -          | -                | -  | -  | from
            2017-01-01 | -          | -                | -  | -  | from
            2029-01-01 | -          | -                | -  | -  | from
            2026-11-01 | 2026-10-31 | -                | -  | -  | until
            2026-11-01 | 2026-11-22 | -                | -  | -  | until
            2026-11-01 | 2040-01-01 | -                | -  | -  | until
            2026-11-01 | -          | javascript:alert | -  | -  | url
            2026-11-01 | -          | -                | -1 | -  | priceFrom
            2026-11-01 | -          | -                | 10 | 9  | priceTo
            2026-11-01 | 2026-11-23 | https://voso.vn  | 9  | 10 | -
            """)
    void terms_that_make_no_sense_are_told_by_field(
            LocalDate from, LocalDate until, String url, Long priceFrom, Long priceTo, String field) {
        Faults faults = new Faults();
        new Terms(url, from, until, priceFrom, priceTo).check(TODAY, faults);

        if (field == null) {
            assertThat(faults.found()).isEmpty();
        } else {
            assertThat(faults.found()).extracting(fault -> fault.field()).contains(field);
        }
    }

    private ProductMarket listed(ProductMarket market, String id, String channel, LocalDate until) {
        return market.listed(listing(id, channel, terms(NOVEMBER, until)), DRIED_SHRIMP)
                .next();
    }

    private Listing listing(String id, String channel, Terms terms) {
        return Listing.on(
                id, channel, channels.get(channel), null, terms, OFFICER, Instant.parse("2026-11-23T02:00:00Z"));
    }

    private static Terms terms(LocalDate from, LocalDate until) {
        return new Terms(null, from, until, null, null);
    }

    private static Listing.End end(LocalDate on) {
        return new Listing.End(on, Ending.ENDED, "Hết mùa", "trade.officer");
    }

    private static MarketState.Promotion fair(String id, int year) {
        return new MarketState.Promotion(
                id, "Hội chợ", "FAIR", "PROVINCE", LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 5));
    }

    private static Channel channel(Integer leastStar, List<Integer> groups, boolean closed) {
        ChannelProfile profile = new ChannelProfile(
                "Siêu thị",
                ChannelKind.SUPERMARKET,
                Scope.PROVINCE,
                null,
                null,
                null,
                null,
                null,
                null,
                leastStar,
                groups,
                null);
        return new Channel(profile, closed ? new Channel.Closing(TODAY, "Hết hạn thuê") : null);
    }
}
