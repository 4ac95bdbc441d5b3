package vn.ocop.rating.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingExpired;
import vn.ocop.events.ProductRatingExpiring;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.RatingState;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

class ProductRatingTest {
    private static final String PRODUCT = "0199d1c5-7a00-7000-8000-000000000003";
    private static final Terms TERMS = Terms.shipped(new JsonMapper());
    private static final Told TOLD = new Told(PRODUCT, "0199d1c5-7a00-7000-8000-000000000001");
    private static final LocalDate ISSUED = day("2026-11-23");
    private static final LocalDate LAST = day("2029-11-23");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2029-11-23",
        "2026-05-22, 2029-05-22",
        "2024-02-29, 2027-02-28",
        "2025-02-28, 2028-02-28",
        "2026-01-31, 2029-01-31",
        "2021-12-31, 2024-12-31"
    })
    void a_recognition_holds_to_the_end_of_the_corresponding_day_36_months_later(LocalDate issued, LocalDate last) {
        ProductRating rating = recognised(4, issued);

        assertThat(standing(rating, issued)).isEqualTo(Standing.VALID);
        assertThat(standing(rating, last)).isEqualTo(Standing.VALID);
        assertThat(standing(rating, last.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void a_newer_recognition_takes_the_place_of_the_former_and_both_are_kept() {
        ProductRating rating = then(
                recognised(3, ISSUED),
                now -> now.rated(
                        TOLD.recognised("d2", Round.UPGRADE, 4, "13/GCN", day("2027-06-01")),
                        TERMS,
                        day("2027-06-01")));

        assertThat(rating.recognitions())
                .extracting(recognition -> recognition.standingOn(day("2027-06-01")))
                .containsExactly(Standing.REPLACED, Standing.VALID);
        assertThat(rating.holdingOn(day("2027-06-01")).orElseThrow().star()).isEqualTo(4);
        assertThat(rating.recognitions().getFirst().standingOn(day("2027-05-31")))
                .isEqualTo(Standing.VALID);
        assertThat(rating.recognitions().getFirst().nextDay(TERMS)).isEmpty();
    }

    @Test
    void a_dossier_that_ends_without_result_leaves_nothing_on_its_way() {
        ProductRating submitted = then(
                ProductRating.unrated("Tôm khô", TOLD.entity()),
                now -> now.submitted(TOLD.submitted("d1", Round.FIRST, ISSUED), ISSUED));
        Change<ProductRating> closed = submitted.closed(PRODUCT, "d1", ISSUED).orElseThrow();

        assertThat(closed.event()).isInstanceOf(ProductSubmissionClosed.class);
        assertThat(closed.next().submission()).isNull();
        assertThat(closed.next().closed(PRODUCT, "d1", ISSUED)).isEmpty();
        assertThat(closed.next().submitted(TOLD.submitted("d1", Round.FIRST, ISSUED), ISSUED))
                .isEmpty();
    }

    @Test
    void the_end_of_one_dossier_leaves_another_on_its_way() {
        ProductRating rating = then(
                ProductRating.unrated("Tôm khô", TOLD.entity()),
                now -> now.submitted(TOLD.submitted("d2", Round.FIRST, ISSUED), ISSUED));
        rating = then(rating, now -> now.rated(TOLD.notRecognised("d1", Round.FIRST, ISSUED), TERMS, ISSUED));

        assertThat(rating.submission().dossierId()).isEqualTo("d2");
        assertThat(rating.lastOutcome().dossierId()).isEqualTo("d1");
    }

    @ParameterizedTest
    @CsvSource({"180", "150", "120"})
    void a_reminder_is_told_once_on_its_day(int before) {
        ProductRating rating = recognised(4, ISSUED);
        for (int earlier = 180; earlier > before; earlier -= 30) {
            int days = earlier;
            rating = then(rating, now -> now.dayCome(PRODUCT, TERMS, LAST.minusDays(days)));
        }
        LocalDate day = LAST.minusDays(before);

        assertThat(rating.last().orElseThrow().nextDay(TERMS)).contains(day);
        assertThat(rating.dayCome(PRODUCT, TERMS, day.minusDays(1))).isEmpty();
        Change<ProductRating> told = rating.dayCome(PRODUCT, TERMS, day).orElseThrow();
        assertThat(told.event()).isInstanceOfSatisfying(ProductRatingExpiring.class, event -> {
            assertThat(event.daysLeft()).isEqualTo(before);
            assertThat(event.rating().recognition().state()).isEqualTo("VALID");
        });
        assertThat(told.next().dayCome(PRODUCT, TERMS, day)).isEmpty();
    }

    @Test
    void of_reminders_that_were_missed_only_the_newest_is_told() {
        LocalDate late = LAST.minusDays(130);
        Change<ProductRating> told =
                recognised(4, ISSUED).dayCome(PRODUCT, TERMS, late).orElseThrow();

        assertThat(((ProductRatingExpiring) told.event()).daysLeft()).isEqualTo(130);
        assertThat(told.next().dayCome(PRODUCT, TERMS, late)).isEmpty();
        assertThat(told.next().last().orElseThrow().nextDay(TERMS)).contains(LAST.minusDays(120));
    }

    @Test
    void after_its_last_day_the_end_is_told_once_and_no_reminder_any_more() {
        ProductRating rating = recognised(4, ISSUED);
        LocalDate day = LAST.plusDays(40);

        Change<ProductRating> told = rating.dayCome(PRODUCT, TERMS, day).orElseThrow();

        assertThat(told.event()).isInstanceOfSatisfying(ProductRatingExpired.class, event -> assertThat(
                        event.rating().recognition().state())
                .isEqualTo("EXPIRED"));
        assertThat(told.next().dayCome(PRODUCT, TERMS, day)).isEmpty();
        assertThat(told.next().last().orElseThrow().nextDay(TERMS)).isEmpty();
    }

    @Test
    void a_future_version_of_the_rules_counts_on_its_own_days_only() {
        Term later = new Term(day("2029-07-01"), null, 24, List.of(200, 30), null, null, Map.of(), List.of());
        Terms both = new Terms(List.of(TERMS.on(ISSUED), later));
        ProductRating rating = recognised(4, ISSUED);

        // 200 days before lies under the old rules and 120 under the new ones, so neither counts.
        assertThat(rating.dayCome(PRODUCT, both, LAST.minusDays(200))).isEmpty();
        ProductRating reminded = then(rating, now -> now.dayCome(PRODUCT, both, LAST.minusDays(150)));
        assertThat(reminded.last().orElseThrow().nextDay(both)).contains(LAST.minusDays(30));
    }

    @Test
    void a_recognition_entered_after_its_end_is_expired_at_once_and_its_end_is_not_told() {
        ProductRating rating = recognised(3, day("2021-06-01"));

        assertThat(rating.dayCome(PRODUCT, TERMS, ISSUED)).isEmpty();
        assertThat(rating.published(PRODUCT, ISSUED).recognition().state()).isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @CsvSource({"2019-12-20, 2023-02-10", "2023-02-10, 2019-12-20"})
    void former_recognitions_stand_in_the_order_of_their_issue_however_they_are_entered(
            LocalDate first, LocalDate second) {
        ProductRating rating = then(recognised(4, ISSUED), now -> now.entered(former(first), TERMS, ISSUED));
        rating = then(rating, now -> now.entered(former(second), TERMS, ISSUED));

        assertThat(rating.recognitions())
                .extracting(one -> one.grant().issuedOn().toString())
                .containsExactly("2019-12-20", "2023-02-10", "2026-11-23");
        assertThat(rating.recognitions())
                .extracting(one -> one.standingOn(day("2023-03-01")))
                .startsWith(Standing.EXPIRED, Standing.VALID);
        assertThat(rating.recognitions())
                .extracting(Recognition::replacedOn)
                .containsExactly(day("2023-02-10"), ISSUED, null);
        assertThat(rating.holdingOn(ISSUED).map(Holding::star)).contains(4);
        assertThat(rating.entered(former(first), TERMS, ISSUED)).isEmpty();
    }

    @Test
    void a_former_recognition_ends_as_its_certificate_says() {
        Entered former = former(day("2024-01-10"));
        ProductRating rating = then(
                ProductRating.unrated("Tôm khô", TOLD.entity()),
                now -> now.entered(
                        new Entered(PRODUCT, "Tôm khô", TOLD.entity(), "148-2023", former.grant(), day("2027-01-09")),
                        TERMS,
                        ISSUED));

        assertThat(rating.holdingOn(ISSUED).map(Holding::validUntil)).contains(day("2027-01-09"));
        assertThat(rating.dayCome(PRODUCT, TERMS, ISSUED).map(Change::event))
                .containsInstanceOf(ProductRatingExpiring.class);
    }

    @Test
    void an_extension_keeps_the_star_to_its_last_day_and_no_longer() {
        ProductRating rating = recognised(4, ISSUED);
        Change<ProductRating> extended = rating.extended(
                PRODUCT, new ExtensionOrder(LAST.plusDays(180), "Chờ kết quả đánh giá lại"), TERMS, LAST);

        assertThat(extended.event()).isInstanceOfSatisfying(ProductRated.class, event -> {
            assertThat(event.rating().recognition().extended()).isTrue();
            assertThat(event.rating().recognition().validUntil()).isEqualTo(LAST.plusDays(180));
        });
        assertThat(standing(extended.next(), LAST.plusDays(180))).isEqualTo(Standing.VALID);
        assertThat(standing(extended.next(), LAST.plusDays(181))).isEqualTo(Standing.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"0", "181", "-1"})
    void an_extension_lies_within_180_days_after_the_end(int days) {
        assertThat(faults(() -> recognised(4, ISSUED)
                        .extended(PRODUCT, new ExtensionOrder(LAST.plusDays(days), "Lý do"), TERMS, ISSUED)))
                .containsExactly("until between");
    }

    @Test
    void an_extension_recorded_after_the_end_was_told_gives_the_star_back_and_its_end_is_told_again() {
        ProductRating ended = then(recognised(4, ISSUED), now -> now.dayCome(PRODUCT, TERMS, LAST.plusDays(1)));
        LocalDate until = LAST.plusDays(60);

        ProductRating extended = ended.extended(
                        PRODUCT, new ExtensionOrder(until, "Nghị quyết"), TERMS, LAST.plusDays(10))
                .next();

        assertThat(standing(extended, LAST.plusDays(11))).isEqualTo(Standing.VALID);
        ProductRating reminded = then(extended, now -> now.dayCome(PRODUCT, TERMS, LAST.plusDays(11)));
        assertThat(reminded.dayCome(PRODUCT, TERMS, until.plusDays(1)).map(Change::event))
                .containsInstanceOf(ProductRatingExpired.class);
    }

    @Test
    void an_extension_ends_with_a_re_assessment_that_brings_no_star() {
        ProductRating extended = recognised(4, ISSUED)
                .extended(PRODUCT, new ExtensionOrder(LAST.plusDays(180), "Chờ kết quả"), TERMS, LAST)
                .next();
        LocalDate decided = LAST.plusDays(30);
        ProductRating rated =
                then(extended, now -> now.rated(TOLD.notRecognised("d2", Round.REASSESSMENT, decided), TERMS, decided));

        assertThat(standing(rated, decided)).isEqualTo(Standing.VALID);
        assertThat(standing(rated, decided.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void a_re_assessment_without_star_before_the_end_leaves_the_term_as_it_was() {
        LocalDate decided = LAST.minusDays(30);
        ProductRating rated = then(
                recognised(4, ISSUED),
                now -> now.rated(TOLD.notRecognised("d2", Round.REASSESSMENT, decided), TERMS, decided));

        assertThat(standing(rated, LAST)).isEqualTo(Standing.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "UNTRUE_PAPERS, 4, PROVINCE_CHAIR",
        "CRITERIA_NOT_MET, 3, PROVINCE_CHAIR",
        "BREACH, 5, MINISTER",
        "MARK_MISUSED, 4, PROVINCE_CHAIR",
        "PRODUCTION_STOPPED, 5, MINISTER",
        "OTHER, 3, PROVINCE_CHAIR"
    })
    void a_recognition_is_taken_back_on_any_of_six_grounds_by_whoever_is_competent(
            String ground, int star, Authority authority) {
        Change<ProductRating> revoked = recognised(star, ISSUED)
                .revoked(PRODUCT, order(ground, "2027-02-20", "2027-03-01"), TERMS, day("2027-03-02"));

        Revocation revocation = revoked.next().last().orElseThrow().revocation();
        assertThat(revocation.authority()).isEqualTo(authority);
        assertThat(revoked.event()).isInstanceOfSatisfying(ProductRatingRevoked.class, event -> {
            RatingState.Recognition told = event.rating().recognition();
            assertThat(told.state()).isEqualTo("REVOKED");
            assertThat(told.revokedOn()).isEqualTo("2027-03-01");
            assertThat(told.revocationGround()).isEqualTo(ground);
        });
        assertThat(standing(revoked.next(), day("2027-02-28"))).isEqualTo(Standing.VALID);
        assertThat(standing(revoked.next(), day("2027-03-01"))).isEqualTo(Standing.REVOKED);
        assertThat(revoked.next().holdingOn(day("2027-03-01"))).isEmpty();
        assertThat(revoked.next().dayCome(PRODUCT, TERMS, LAST.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-15, false", "2027-03-16, true", "2027-02-28, false"})
    void a_decision_later_than_15_days_after_the_conclusion_holds_but_is_late(LocalDate decided, boolean late) {
        ProductRating revoked = recognised(4, ISSUED)
                .revoked(PRODUCT, order("BREACH", "2027-02-28", decided.toString()), TERMS, day("2027-04-01"))
                .next();

        assertThat(revoked.last().orElseThrow().revocation().isLate()).isEqualTo(late);
        assertThat(standing(revoked, decided)).isEqualTo(Standing.REVOKED);
    }

    @Test
    void what_does_not_hold_any_more_is_not_taken_back() {
        RevocationOrder order = order("BREACH", "2027-02-20", "2027-03-01");
        ProductRating rating = recognised(4, ISSUED);
        ProductRating revoked =
                rating.revoked(PRODUCT, order, TERMS, day("2027-03-02")).next();

        assertThat(rule(() -> revoked.revoked(PRODUCT, order, TERMS, day("2027-03-03"))))
                .isEqualTo("recognition-revoked");
        assertThat(rule(() -> rating.revoked(PRODUCT, order, TERMS, LAST.plusDays(1))))
                .isEqualTo("recognition-expired");
        assertThat(rule(() -> ProductRating.unrated("Tôm khô", TOLD.entity())
                        .revoked(PRODUCT, order, TERMS, day("2027-03-02"))))
                .isEqualTo("never-recognised");
        assertThat(rule(() -> revoked.extended(PRODUCT, new ExtensionOrder(LAST.plusDays(1), "x"), TERMS, LAST)))
                .isEqualTo("recognition-revoked");
    }

    @Test
    void every_fault_of_an_order_is_told() {
        assertThat(faults(() -> recognised(4, ISSUED)
                        .revoked(
                                PRODUCT,
                                new RevocationOrder("SMELL", day("2027-03-02"), null, " ", day("2027-03-01")),
                                TERMS,
                                day("2027-02-01"))))
                .containsExactlyInAnyOrder(
                        "decision required", "decidedOn not-before", "decidedOn not-in-the-future", "ground unknown");
        assertThat(faults(() -> recognised(4, ISSUED)
                        .revoked(PRODUCT, new RevocationOrder(null, null, null, null, null), TERMS, ISSUED)))
                .containsExactlyInAnyOrder(
                        "decision required", "concludedOn required", "decidedOn required", "ground required");
        assertThat(faults(() -> recognised(4, ISSUED)
                        .revoked(PRODUCT, order("BREACH", "2026-11-01", "2026-11-22"), TERMS, ISSUED)))
                .containsExactly("decidedOn not-before");
    }

    private static ProductRating recognised(int star, LocalDate issued) {
        LocalDate today = issued.isBefore(day("2024-01-01")) ? ISSUED : issued;
        Rated told = TOLD.recognised("d1", Round.FIRST, star, "12/GCN", issued);
        return then(ProductRating.unrated("Tôm khô", TOLD.entity()), now -> now.rated(told, TERMS, today));
    }

    private static Entered former(LocalDate issued) {
        Grant grant = new Grant(issued + "/GCN", null, 3, Level.DISTRICT, "10/QĐ-UBND", issued, issued);
        return new Entered(PRODUCT, "Tôm khô", TOLD.entity(), "148-2023", grant, null);
    }

    private static RevocationOrder order(String ground, String concluded, String decided) {
        return new RevocationOrder(ground, day(concluded), "07/KL-SNNMT", "88/QĐ-UBND", day(decided));
    }

    private static ProductRating then(
            ProductRating rating, Function<ProductRating, Optional<Change<ProductRating>>> command) {
        return command.apply(rating).orElseThrow().next();
    }

    private static Standing standing(ProductRating rating, LocalDate day) {
        return rating.last().orElseThrow().standingOn(day);
    }

    private static String rule(ThrowingCallable command) {
        return refusal(command).rule();
    }

    private static List<String> faults(ThrowingCallable command) {
        return refusal(command).faults().stream()
                .map(fault -> fault.field() + " " + fault.rule())
                .toList();
    }

    private static Refusal refusal(ThrowingCallable command) {
        Refusal[] caught = new Refusal[1];
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> caught[0] = refusal);
        return caught[0];
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
