package vn.ocop.rating.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.Refusal;

/** The terms of complaints, day by day. */
class ComplaintTest {
    private static final LocalDate LEARNED = LocalDate.of(2026, 6, 1);
    private static final ComplaintTerms TERMS = ComplaintTerms.shipped(new JsonMapper());

    @ParameterizedTest
    @CsvSource({"2026-06-01,true", "2026-08-30,true", "2026-08-31,false", "2027-01-01,false"})
    void a_complaint_is_in_time_for_90_days_after_the_decision_was_learned_of(LocalDate receivedOn, boolean inTime) {
        Complaint complaint = received(receivedOn);

        assertThat(complaint.lastDay()).isEqualTo("2026-08-30");
        assertThat(complaint.isInTime()).isEqualTo(inTime);
    }

    @Test
    void the_next_step_is_due_30_days_after_the_last_one_and_overdue_on_the_day_after() {
        Complaint fresh = received(LocalDate.of(2026, 6, 10));
        assertThat(fresh.due()).isEqualTo("2026-07-10");
        assertThat(fresh.isOverdueOn(LocalDate.of(2026, 7, 10))).isFalse();
        assertThat(fresh.isOverdueOn(LocalDate.of(2026, 7, 11))).isTrue();

        Complaint accepted = fresh.stepTaken(step(LocalDate.of(2026, 6, 20)), TERMS.on(LEARNED))
                .next();
        assertThat(accepted.due()).isEqualTo("2026-07-20");
        assertThat(accepted.lastStepOn()).isEqualTo("2026-06-20");
    }

    @Test
    void nothing_is_due_once_it_is_decided_or_taken_back() {
        Complaint open = received(LocalDate.of(2026, 6, 10));
        Complaint decided = open.decided(decision()).next();
        Complaint withdrawn = open.withdrawn(LocalDate.of(2026, 6, 11)).next();

        assertThat(decided.due()).isNull();
        assertThat(decided.state()).isEqualTo(Complaint.State.DECIDED);
        assertThat(withdrawn.due()).isNull();
        assertThat(withdrawn.state()).isEqualTo(Complaint.State.WITHDRAWN);
        assertThatThrownBy(() -> decided.withdrawn(LEARNED)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> withdrawn.decided(decision())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> decided.stepTaken(step(LEARNED), TERMS.on(LEARNED)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void no_event_names_the_complainant() {
        assertThat(Complaint.received(
                                matter(),
                                new Complainant(null, "Lê Văn Tám", "0913 000 000"),
                                "Ảnh trên bao bì không đúng",
                                LEARNED,
                                LEARNED,
                                TERMS.on(LEARNED))
                        .event()
                        .toString())
                .doesNotContain("Tám", "0913");
    }

    @Test
    void a_day_without_a_known_rule_is_refused() {
        assertThatThrownBy(() -> TERMS.on(LocalDate.of(2012, 6, 30))).isInstanceOf(Refusal.class);
        assertThat(TERMS.on(LocalDate.of(2012, 7, 1)).complainDays()).isEqualTo(90);
    }

    private static Complaint received(LocalDate on) {
        return Complaint.received(
                        matter(), new Complainant("e1", null, null), "Chấm chưa đúng", LEARNED, on, TERMS.on(on))
                .next();
    }

    private static Matter matter() {
        return new Matter(Matter.Kind.RECOGNITION, "12/GCN-OCOP", "p1", "Tôm khô Tân Phát Lợi", "e1", LEARNED);
    }

    private static Step step(LocalDate on) {
        return new Step(Step.Kind.ACCEPTED, on, "12/TB-VPĐP", null, "office", "VPĐP", Instant.EPOCH);
    }

    private static Decision decision() {
        LocalDate on = LocalDate.of(2026, 6, 30);
        return new Decision(Decision.Outcome.PARTLY, "31/QĐ-UBND", on, "Chấm lại tiêu chí 4.1", on.plusDays(30));
    }
}
