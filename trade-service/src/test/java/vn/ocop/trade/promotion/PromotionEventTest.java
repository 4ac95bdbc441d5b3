package vn.ocop.trade.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.Scope;
import vn.ocop.trade.promotion.Application.Decision;

/** Booths, decisions and results of an event, as the record itself holds to them. */
class PromotionEventTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 14);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String TAN_PHAT_LOI = "tan-phat-loi";
    private static final String CHI_TAM = "chi-tam";
    private static final String BA_KHIA = "ba-khia";

    @Test
    void no_more_booths_are_given_out_than_there_are() {
        PromotionEvent fair = applied(fair(1), TAN_PHAT_LOI, CHI_TAM);
        PromotionEvent full = select(fair, TAN_PHAT_LOI, null);

        assertThat(full.application(TAN_PHAT_LOI).orElseThrow().booth()).isEqualTo(1);
        refused("no-booth-left", () -> select(full, CHI_TAM, null));
    }

    @Test
    void a_booth_is_never_given_out_twice_and_who_has_one_keeps_it() {
        PromotionEvent fair = select(applied(fair(3), TAN_PHAT_LOI, CHI_TAM), TAN_PHAT_LOI, 2);

        refused("booth-taken", () -> select(fair, CHI_TAM, 2));
        assertThat(select(fair, TAN_PHAT_LOI, 2)).isEqualTo(fair);
        assertThat(select(fair, TAN_PHAT_LOI, null)).isEqualTo(fair);
        refused("application-decided", () -> select(fair, TAN_PHAT_LOI, 3));
        assertThat(select(fair, CHI_TAM, null)
                        .application(CHI_TAM)
                        .orElseThrow()
                        .booth())
                .isEqualTo(1);
    }

    @Test
    void a_withdrawal_frees_the_booth_and_who_waited_first_comes_first() {
        PromotionEvent fair = select(applied(fair(1), TAN_PHAT_LOI, CHI_TAM, BA_KHIA), TAN_PHAT_LOI, null);
        PromotionEvent waiting = fair.putOff(CHI_TAM, why("Hết gian hàng")).next();
        PromotionEvent both = waiting.putOff(BA_KHIA, why("Hết gian hàng")).next();
        PromotionEvent freed =
                both.withdrawn(TAN_PHAT_LOI, why("Bận thu hoạch")).next();

        refused("others-wait", () -> select(freed, BA_KHIA, null));
        assertThat(select(freed, CHI_TAM, null)
                        .application(CHI_TAM)
                        .orElseThrow()
                        .booth())
                .isEqualTo(1);
        assertThat(freed.selected(BA_KHIA, null, Set.of(), why("Sản phẩm 5 sao"))
                        .next()
                        .application(BA_KHIA)
                        .orElseThrow()
                        .reason())
                .isEqualTo("Sản phẩm 5 sao");
    }

    @Test
    void booths_that_are_given_out_are_not_planned_away() {
        PromotionEvent fair = select(applied(fair(3), TAN_PHAT_LOI), TAN_PHAT_LOI, 3);

        refused("booths-given-out", () -> fair.replanned(plan(2)));
        assertThat(fair.replanned(plan(4)).next().participants()).hasSize(1);
    }

    @Test
    void where_nobody_needs_a_booth_all_who_are_selected_take_part() {
        PromotionEvent stream = select(applied(fair(0), TAN_PHAT_LOI, CHI_TAM), TAN_PHAT_LOI, null);

        assertThat(select(stream, CHI_TAM, null).participants())
                .extracting(Application::booth)
                .containsExactly(null, null);
    }

    @Test
    void applications_end_with_their_last_day_unless_an_officer_says_why() {
        PromotionEvent fair = fair(5);
        LocalDate over = plan(5).applyUntil().plusDays(1);

        refused("applications-over", () -> fair.applied(application(CHI_TAM, null), over));
        assertThat(fair.applied(application(CHI_TAM, null), over.minusDays(1))
                        .next()
                        .applications())
                .hasSize(1);
        assertThat(fair.applied(application(CHI_TAM, "Hồ sơ giấy gửi đúng hạn"), over)
                        .next()
                        .applications())
                .hasSize(1);
    }

    @Test
    void an_entity_applies_once_and_again_only_when_it_has_withdrawn() {
        PromotionEvent fair = applied(fair(5), CHI_TAM);

        refused("applied-already", () -> fair.applied(application(CHI_TAM, null), TODAY));
        refused(
                "applied-already",
                () -> fair.refused(CHI_TAM, why("Thiếu giấy tờ")).next().applied(application(CHI_TAM, null), TODAY));
        PromotionEvent back = applied(fair.withdrawn(CHI_TAM, why("Nhầm")).next(), CHI_TAM);
        assertThat(back.applications()).hasSize(2);
        assertThat(select(back, CHI_TAM, null).participants()).hasSize(1);
    }

    @Test
    void it_does_not_start_while_applications_are_undecided() {
        refused("applications-undecided", () -> applied(fair(5), CHI_TAM).started(Set.of()));
    }

    @Test
    void a_product_that_lost_its_star_is_left_out_and_nobody_comes_with_nothing() {
        PromotionEvent fair = select(applied(fair(5), CHI_TAM), CHI_TAM, null);

        refused("nothing-to-show", () -> fair.started(Set.of("tom-kho-" + CHI_TAM, "mam-" + CHI_TAM)));
        PromotionEvent running = fair.started(Set.of("mam-" + CHI_TAM)).next();
        assertThat(running.participants().getFirst().shown())
                .extracting(Shown::productId)
                .containsExactly("tom-kho-" + CHI_TAM);
        assertThat(running.participants().getFirst().products()).hasSize(2);
    }

    @Test
    void results_come_from_the_last_day_on_and_only_of_those_who_took_part() {
        PromotionEvent fair = running(CHI_TAM);

        refused("not-over", () -> fair.reported(result(CHI_TAM, 5, null), LAST.minusDays(1)));
        refused("not-found", () -> fair.reported(result(TAN_PHAT_LOI, 5, null), LAST));
        assertThat(fair.reported(result(CHI_TAM, 5, null), LAST).next().results())
                .hasSize(1);
    }

    @Test
    void closing_demands_the_results_of_all_or_the_reason_why_not() {
        PromotionEvent fair = running(CHI_TAM, TAN_PHAT_LOI)
                .reported(result(CHI_TAM, 5, null), LAST)
                .next();

        refused("not-over", () -> fair.closed(new Conclusion(null, "Không liên lạc được"), LAST.minusDays(1)));
        refused("results-missing", () -> fair.closed(new Conclusion("Tốt", " "), LAST));
        assertThat(fair.closed(new Conclusion(null, "Không liên lạc được"), LAST)
                        .next()
                        .state())
                .isEqualTo(PromotionState.CLOSED);
        assertThat(fair.reported(result(TAN_PHAT_LOI, 0, null), LAST)
                        .next()
                        .closed(new Conclusion("Tốt", null), LAST)
                        .next()
                        .state())
                .isEqualTo(PromotionState.CLOSED);
    }

    @Test
    void a_correction_after_closing_needs_a_reason_and_what_was_told_before_stays() {
        PromotionEvent closed = running(CHI_TAM)
                .reported(result(CHI_TAM, 5, null), LAST)
                .next()
                .closed(new Conclusion(null, null), LAST)
                .next();

        refused("reason-needed", () -> closed.reported(result(CHI_TAM, 7, null), LAST));
        PromotionEvent corrected =
                closed.reported(result(CHI_TAM, 7, "Đếm thiếu"), LAST).next();
        assertThat(corrected.results())
                .extracting(one -> one.figures().contacts() + " " + one.superseded())
                .containsExactly("5 true", "7 false");
        assertThat(Totals.of(corrected.results()).contacts()).isEqualTo(7);
        assertThat(corrected.reported(result(CHI_TAM, 7, "Đếm thiếu"), LAST).next())
                .isSameAs(corrected);
    }

    @Test
    void a_participant_who_has_reported_does_not_withdraw() {
        PromotionEvent fair =
                running(CHI_TAM).reported(result(CHI_TAM, 5, null), LAST).next();

        refused("reported-already", () -> fair.withdrawn(CHI_TAM, why("Nhầm")));
    }

    @Test
    void a_closed_event_is_neither_cancelled_nor_planned_anew() {
        PromotionEvent closed =
                running().closed(new Conclusion("Không ai đăng ký", null), LAST).next();

        refused("promotion-state", () -> closed.cancelled("Mưa bão"));
        refused("promotion-state", () -> closed.replanned(plan(9)));
        refused("promotion-state", () -> closed.selected(CHI_TAM, null, Set.of(), why(null)));
    }

    private static PromotionEvent fair(int booths) {
        return PromotionEvent.planned(plan(booths)).next().opened().next();
    }

    private static PromotionEvent running(String... entities) {
        PromotionEvent fair = applied(fair(5), entities);
        for (String entity : entities) {
            fair = select(fair, entity, null);
        }
        return fair.started(Set.of()).next();
    }

    private static PromotionEvent applied(PromotionEvent fair, String... entities) {
        PromotionEvent next = fair;
        for (String entity : entities) {
            next = next.applied(application(entity, null), TODAY).next();
        }
        return next;
    }

    private static PromotionEvent select(PromotionEvent fair, String entity, Integer booth) {
        return fair.selected(entity, booth, Set.of(), why(null)).next();
    }

    private static Application application(String entity, String lateReason) {
        return new Application(
                entity,
                "HTX " + entity,
                List.of("32248"),
                null,
                List.of(
                        new Shown("tom-kho-" + entity, "Tôm khô", 4, false),
                        new Shown("mam-" + entity, "Mắm tôm", 3, false)),
                null,
                lateReason,
                NOW,
                "office",
                Application.State.APPLIED,
                null,
                null,
                null,
                null);
    }

    private static Result result(String entity, int contacts, String reason) {
        Figures figures = new Figures(contacts, 1, new BigDecimal("50000000"), new BigDecimal("7500000"), null);
        return new Result(entity, figures, NOW, "office", reason, false);
    }

    private static PromotionPlan plan(int booths) {
        return new PromotionPlan(
                "Hội chợ Xuân",
                PromotionKind.FAIR,
                "industry_trade",
                List.of(),
                "V.1",
                Scope.PROVINCE,
                "Phường Tân Thành",
                "96",
                null,
                FIRST,
                LAST,
                booths,
                LocalDate.of(2026, 11, 30),
                3,
                List.of(),
                null);
    }

    private static Decision why(String reason) {
        return new Decision(reason, NOW, "office");
    }

    private static void refused(String rule, ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(command)
                .extracting(Refusal::rule)
                .isEqualTo(rule);
    }
}
