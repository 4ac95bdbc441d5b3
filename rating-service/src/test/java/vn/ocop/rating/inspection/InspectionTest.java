package vn.ocop.rating.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.rating.recognition.Terms;
import vn.ocop.starter.problem.Refusal;

/** What inspections lead to, and by when. */
class InspectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Terms TERMS = Terms.shipped(new JsonMapper());
    private static final Subject SHRIMP =
            new Subject("p1", "Tôm khô Tân Phát Lợi", "e1", "HTX Tân Phát Lợi", List.of("32248"));

    @ParameterizedTest
    @CsvSource({"2026-10-05,2026-10-20", "2026-10-20,2026-11-04", "2026-05-22,2026-06-06"})
    void a_revocation_is_to_be_decided_within_15_days_of_the_conclusion(LocalDate on, LocalDate due) {
        Conclusion conclusion = revocation("MARK_MISUSED", on).conclusion(TERMS, TODAY);

        assertThat(conclusion.due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"UNTRUE_PAPERS", "CRITERIA_NOT_MET", "BREACH", "MARK_MISUSED", "PRODUCTION_STOPPED", "OTHER"})
    void each_of_the_six_grounds_may_be_proposed(String ground) {
        assertThat(revocation(ground, DAY).conclusion(TERMS, TODAY).ground()).isEqualTo(ground);
    }

    @Test
    void a_ground_that_the_law_of_the_day_does_not_know_is_refused() {
        assertThatThrownBy(() -> revocation("UGLY", DAY).conclusion(TERMS, TODAY))
                .hasMessageContaining("unknown");
        assertThatThrownBy(() ->
                        revocation("MARK_MISUSED", LocalDate.of(2026, 5, 21)).conclusion(TERMS, TODAY))
                .hasMessageContaining("unknown");
    }

    @Test
    void an_inspection_waits_for_its_visit_then_for_what_it_asked_for() {
        Inspection planned = planned(Plan.Kind.PLANNED);
        assertThat(planned.due()).isEqualTo(DAY);
        assertThat(planned.isOverdueOn(DAY)).isFalse();
        assertThat(planned.isOverdueOn(DAY.plusDays(1))).isTrue();

        Inspection concluded = planned.concluded(remedy()).next();
        assertThat(concluded.state()).isEqualTo(Inspection.State.REMEDY_DUE);
        assertThat(concluded.due()).isEqualTo("2026-11-05");

        Inspection closed = concluded
                .remedyChecked(new Closing(Closing.Result.NOT_REMEDIED, DAY, null, null))
                .next();
        assertThat(closed.state()).isEqualTo(Inspection.State.CLOSED);
        assertThat(closed.due()).isNull();
        assertThat(closed.isOverdueOn(LocalDate.MAX)).isFalse();
    }

    @Test
    void nothing_happens_twice_or_out_of_turn() {
        Inspection planned = planned(Plan.Kind.PLANNED);
        Inspection concluded = planned.concluded(remedy()).next();
        Inspection calledOff = planned.calledOff(DAY, "Bão số 9").next();

        assertThatThrownBy(() -> concluded.concluded(remedy())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> concluded.calledOff(DAY, "")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> calledOff.concluded(remedy())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> planned.settled(Closing.Result.REVOKED, DAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> planned.remedyChecked(new Closing(Closing.Result.REMEDIED, DAY, null, null)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_entity_learns_of_an_unplanned_inspection_by_its_conclusion() {
        assertThat(planned(Plan.Kind.PLANNED).isOpenToEntity()).isTrue();
        assertThat(planned(Plan.Kind.AD_HOC).isOpenToEntity()).isFalse();
        assertThat(planned(Plan.Kind.AD_HOC).concluded(remedy()).next().isOpenToEntity())
                .isTrue();
    }

    private static Inspection planned(Plan.Kind kind) {
        return Inspection.entered(
                        SHRIMP,
                        new Plan(kind, DAY, "Chi cục Phát triển nông thôn", List.of(Plan.Content.MARK_USED), null))
                .next();
    }

    private static Conclusion remedy() {
        return new InspectionForms.ConclusionForm(
                        Conclusion.Outcome.REMEDY,
                        "07/KL",
                        DAY,
                        "Nhãn chưa có mã truy xuất",
                        null,
                        "In lại nhãn",
                        LocalDate.of(2026, 11, 5))
                .conclusion(TERMS, TODAY);
    }

    private static InspectionForms.ConclusionForm revocation(String ground, LocalDate on) {
        return new InspectionForms.ConclusionForm(
                Conclusion.Outcome.REVOCATION_PROPOSED, "07/KL", on, "Dùng nhãn cho sản phẩm khác", ground, null, null);
    }
}
