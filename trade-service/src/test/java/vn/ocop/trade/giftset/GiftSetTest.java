package vn.ocop.trade.giftset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.AStanding;
import vn.ocop.trade.giftset.GiftSet.State;
import vn.ocop.trade.product.Standing;

class GiftSetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TET = LocalDate.of(2027, 2, 10);
    private static final GiftSet.Offer OFFER =
            new GiftSet.Offer("trade.officer", "industry_trade", Instant.parse("2026-11-23T02:00:00Z"));
    private static final GiftSetPlan PLAN = plan("tom-kho", "mat-ong");

    private final GiftSet draft = GiftSet.planned(PLAN).next();

    @ParameterizedTest
    @CsvSource({"2027-02-10, true", "2027-02-09, false", "2026-11-22, false"})
    void it_is_offered_only_if_each_star_holds_until_the_season_is_over(LocalDate lastDay, boolean offered) {
        Map<String, Standing> standings =
                of(AStanding.of("tom-kho"), AStanding.of("mat-ong").until(lastDay));
        if (offered) {
            assertThat(draft.offered(standings, OFFER, TODAY).next().state()).isEqualTo(State.OFFERED);
        } else {
            refused("not-over-the-season", () -> draft.offered(standings, OFFER, TODAY));
        }
    }

    @Test
    void what_it_loses_is_told_once_with_the_reason_and_the_day() {
        GiftSet offered = offered();
        Map<String, Standing> now = of(AStanding.of("tom-kho").withRevocation());

        GiftSet after = offered.checked(now, TODAY).orElseThrow().next();

        assertThat(after.state()).isEqualTo(State.INCOMPLETE);
        assertThat(after.lost()).containsExactly(new GiftSet.Lost("tom-kho", Lack.REVOKED, TODAY));
        assertThat(after.checked(now, TODAY)).isEmpty();
        assertThat(after.checked(of(AStanding.of("tom-kho")), TODAY)).isEmpty();
        assertThat(offered.checked(of(AStanding.of("tom-kho")), TODAY)).isEmpty();
    }

    @Test
    void a_star_that_now_ends_within_the_season_is_a_loss_too() {
        Map<String, Standing> now = of(AStanding.of("mat-ong").until(TET.minusDays(1)));

        assertThat(offered().checked(now, TODAY).orElseThrow().next().lost())
                .extracting(GiftSet.Lost::reason)
                .containsExactly(Lack.ENDS_TOO_EARLY);
    }

    @Test
    void a_draft_and_a_set_of_a_past_season_lose_nothing() {
        Map<String, Standing> now = of(AStanding.of("tom-kho").withRevocation());

        assertThat(draft.checked(now, TODAY)).isEmpty();
        assertThat(offered().checked(now, TET.plusDays(1))).isEmpty();
        assertThat(offered().stateOn(TET)).isEqualTo(State.OFFERED);
        assertThat(offered().stateOn(TET.plusDays(1))).isEqualTo(State.OVER);
    }

    @Test
    void a_substitute_takes_the_place_by_a_persons_act_and_the_set_is_offered_by_another() {
        GiftSet incomplete = incomplete();
        Standing out = AStanding.of("tom-kho").withRevocation().build();
        Standing in = AStanding.of("kho-ca").build();

        GiftSet mended = incomplete.replaced(out, in, TODAY).next();

        assertThat(mended.state()).isEqualTo(State.INCOMPLETE);
        assertThat(mended.lost()).isEmpty();
        assertThat(mended.plan().items())
                .containsExactly(new GiftSetPlan.Item("kho-ca", 2), new GiftSetPlan.Item("mat-ong", 2));
        assertThat(mended.offered(of(AStanding.of("kho-ca"), AStanding.of("mat-ong")), OFFER, TODAY)
                        .next()
                        .state())
                .isEqualTo(State.OFFERED);
    }

    @Test
    void a_substitute_is_of_the_same_group_holds_over_the_season_and_is_not_in_the_set() {
        GiftSet set = incomplete();
        Standing out = AStanding.of("tom-kho").withRevocation().build();

        refused(
                "other-group",
                () -> set.replaced(out, AStanding.of("x").withGroup(2).build(), TODAY));
        refused(
                "not-over-the-season",
                () -> set.replaced(out, AStanding.of("x").until(TODAY).build(), TODAY));
        refused(
                "in-the-set-already",
                () -> set.replaced(out, AStanding.of("mat-ong").build(), TODAY));
        refused(
                "not-found",
                () -> set.replaced(
                        AStanding.of("mat-ong").build(), AStanding.of("x").build(), TODAY));
        refused("gift-set-state", () -> offered()
                .replaced(out, AStanding.of("x").build(), TODAY));
    }

    @Test
    void substitutes_come_from_near_first_then_by_star_then_by_how_long_they_hold() {
        Standing out = AStanding.of("tom-kho").withRevocation().build();
        List<Standing> found = Stream.of(
                        AStanding.of("far-five").withStar(5).in("964@2025-06-30"),
                        AStanding.of("near-three").withStar(3),
                        AStanding.of("near-four"),
                        AStanding.of("near-four-longer").until(LocalDate.of(2029, 6, 30)),
                        AStanding.of("brief").until(TET.minusDays(1)),
                        AStanding.of("mat-ong"))
                .map(AStanding::build)
                .toList();

        List<Substitutes.Candidate> candidates = Substitutes.candidates(found, out, PLAN, TODAY);

        assertThat(candidates)
                .extracting(Substitutes.Candidate::productId)
                .containsExactly("near-four-longer", "near-four", "near-three", "far-five");
        assertThat(candidates.getLast().reasons())
                .contains(Substitutes.Reason.AS_MANY_STARS)
                .doesNotContain(Substitutes.Reason.SAME_LOCALITY);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-12-01, 2026-11-30, 250000, to
            2026-12-01, 2028-01-01, 250000, to
            -,          2027-02-10, 250000, from
            2026-12-01, 2027-02-10, 0,      price
            2026-12-01, 2027-02-10, -,      price
            """)
    void a_plan_that_makes_no_sense_is_told_by_field(LocalDate from, LocalDate to, Long price, String field) {
        Faults faults = new Faults();
        new GiftSetPlan("Hương rừng Đất Mũi", "Tết 2027", from, to, PLAN.items(), price, null).check(faults);

        assertThat(faults.found()).extracting(fault -> fault.field()).containsExactly(field);
    }

    @Test
    void a_product_is_in_a_set_once() {
        Faults faults = new Faults();
        plan("tom-kho", "tom-kho").check(faults);

        assertThat(faults.found()).extracting(fault -> fault.rule()).containsExactly("once");
    }

    private GiftSet offered() {
        return draft.offered(of(AStanding.of("tom-kho"), AStanding.of("mat-ong")), OFFER, TODAY)
                .next();
    }

    private GiftSet incomplete() {
        return offered()
                .checked(of(AStanding.of("tom-kho").withRevocation()), TODAY)
                .orElseThrow()
                .next();
    }

    private static GiftSetPlan plan(String... products) {
        return new GiftSetPlan(
                "Hương rừng Đất Mũi",
                "Tết Nguyên đán 2027",
                LocalDate.of(2026, 12, 1),
                TET,
                Stream.of(products).map(id -> new GiftSetPlan.Item(id, 2)).toList(),
                850_000L,
                "V.2");
    }

    private static Map<String, Standing> of(AStanding... standings) {
        return Stream.of(standings).map(AStanding::build).collect(Collectors.toMap(Standing::productId, one -> one));
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
