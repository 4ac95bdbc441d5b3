package vn.ocop.rating.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.rating.council.CouncilRegulation.ConflictGround;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.recognition.Level;
import vn.ocop.rating.recognition.Round;
import vn.ocop.starter.problem.Refusal;

/** How a council scores one dossier, under regulations of every kind. */
class EvaluationTest {
    private static final CriteriaSet SET = Written.set(8);
    private static final AgendaItem SHRIMP =
            new AgendaItem("d1", "p1", "Tôm khô Chí Tâm", "e1", "Cơ sở Chí Tâm", Round.FIRST, "26-2026", 8);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Map<String, String> BEST = Written.best(SET);
    /** Twelve points less. */
    private static final Map<String, String> LESS = changed(Map.of("4.3", "0", "7", "1", "4.2", "0"));

    @ParameterizedTest
    @CsvSource({"0, STANDS_WITH_NOTE, 1", "1, STANDS_WITH_NOTE, 2", "3, STANDS_WITH_NOTE, 4"})
    void a_spread_too_wide_is_scored_again_as_often_as_the_regulation_says(int again, String after, int rounds) {
        Evaluation evaluation = split(regulation(Map.of("rescoreRounds", again, "afterLastRound", after)));

        assertThat(evaluation.rounds()).hasSize(rounds);
        assertThat(evaluation.state()).isEqualTo(Evaluation.State.CLOSED);
        assertThat(evaluation.remarks()).containsExactly(Remark.SPREAD_TOO_WIDE);
        assertThat(evaluation.rounds())
                .allSatisfy(round -> assertThat(round.spread()).isEqualTo(12));
    }

    @Test
    void without_agreement_after_the_last_round_another_session_meets_if_the_regulation_says_so() {
        Evaluation evaluation = split(regulation(Map.of("rescoreRounds", 0, "afterLastRound", "MEET_AGAIN")));

        assertThat(evaluation.state()).isEqualTo(Evaluation.State.UNSETTLED);
        assertThat(evaluation.result()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"12, 1", "11, 2"})
    void a_spread_as_wide_as_allowed_is_no_reason_to_score_again(int maxSpread, int rounds) {
        Map<String, Object> settings = Map.of("rescoreRounds", 1, "maxSpread", maxSpread);

        assertThat(split(regulation(settings)).rounds()).hasSize(rounds);
    }

    @Test
    void without_a_limit_totals_may_lie_as_far_apart_as_they_like() {
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("maxSpread", null);

        assertThat(split(regulation(none)).remarks()).isEmpty();
    }

    @Test
    void a_regulation_may_be_content_with_the_signatures_of_a_quorum() {
        Evaluation all = signedBy(open(Written.regulation(), 8), 6);
        Evaluation some = signedBy(open(regulation(Map.of("closing", "QUORUM")), 8), 6);
        Evaluation tooFew = signedBy(open(regulation(Map.of("closing", "QUORUM")), 8), 5);

        assertRefused("signatures-missing", () -> closed(all));
        assertRefused("quorum-missing", () -> closed(tooFew));
        assertThat(closed(some).result().mean().count()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"AS_ABSENT, quorum-missing", "NOT_AT_ALL,"})
    void who_has_a_conflict_counts_toward_the_quorum_as_the_regulation_says(String quorum, String refused) {
        Map<String, Object> conflict = Map.of("grounds", List.of("RELATIVE", "OWN_AGENCY"), "quorum", quorum);
        Evaluation evaluation = open(regulation(Map.of("conflict", conflict)), 7);
        for (int i = 5; i < 7; i++) {
            evaluation = evaluation
                    .recused(new Recusal("d1", "member-" + i, null, ConflictGround.RELATIVE, null))
                    .next();
        }
        Evaluation signed = signedBy(evaluation, 5);

        if (refused == null) {
            assertThat(closed(signed).result().mean().count()).isEqualTo(5);
        } else {
            assertRefused(refused, () -> closed(signed));
        }
    }

    @Test
    void a_declared_agency_keeps_all_of_its_members_from_scoring_and_drops_what_they_signed() {
        Evaluation evaluation = signedBy(open(Written.regulation(), 5), 5)
                .recused(new Recusal("d1", null, "SỞ 3 ", ConflictGround.OWN_AGENCY, null))
                .next();

        assertThat(evaluation.signatures()).isEqualTo(4);
        assertThat(evaluation.voters()).extracting(Member::account).doesNotContain("member-3");
        assertRefused(
                "conflict-of-interest", () -> evaluation.saved(Written.sheet("member-3", BEST, List.of()), TODAY));
    }

    @Test
    void seats_score_as_the_regulation_says() {
        CouncilRegulation regulation = regulation(Map.of("scoringSeats", List.of("CHAIR", "MEMBER")));
        Evaluation evaluation = open(regulation, 7);

        assertThat(evaluation.voters()).hasSize(6);
        assertRefused("seat-does-not-score", () -> evaluation.saved(Written.sheet("member-1", BEST, List.of()), TODAY));
    }

    @Test
    void written_opinions_end_with_their_day_and_a_quorum_is_enough_then() {
        CouncilSession session = session(Written.regulation(), 8, SessionKind.WRITTEN, TODAY.plusDays(5));
        Evaluation evaluation = signedBy(Evaluation.prepared(SHRIMP).opened(session), 6);
        CouncilRule rule = rule(evaluation);

        assertRefused("signatures-missing", () -> evaluation.closed(rule, TODAY.plusDays(5)));
        assertRefused(
                "deadline-passed",
                () -> evaluation.saved(Written.sheet("member-7", BEST, List.of()), TODAY.plusDays(6)));
        assertThat(evaluation.closed(rule, TODAY.plusDays(6)).next().result().star())
                .isEqualTo(5);
    }

    @Test
    void written_opinions_with_another_star_differ_however_close_their_totals_are() {
        CouncilRegulation stands = regulation(Map.of("differingOpinions", "STANDS_WITH_NOTE"));
        CouncilSession session = session(stands, 5, SessionKind.WRITTEN, TODAY.plusDays(5));
        Evaluation evaluation = Evaluation.prepared(SHRIMP).opened(session);
        for (int i = 0; i < 5; i++) {
            Map<String, String> choices = i == 0 ? changed(Map.of("6.3", "2")) : BEST;
            evaluation = evaluation
                    .saved(Written.sheet("member-" + i, choices, List.of()), TODAY)
                    .next();
        }

        assertThat(closed(evaluation).remarks()).containsExactly(Remark.OPINIONS_DIFFER);
    }

    @Test
    void an_opinion_of_the_advisory_team_can_be_obligatory() {
        CouncilRegulation regulation = regulation(Map.of("advisoryTeamRequired", true));
        CouncilSession planned = planned(7, SessionKind.MEETING, null);

        assertThatThrownBy(() -> planned.opened(regulation, Written.accounts(7), Set.of()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                        .anyMatch(fault -> fault.rule().equals("advice-missing")));
        assertThat(planned.opened(regulation, Written.accounts(7), Set.of("d1"))
                        .next()
                        .state())
                .isEqualTo(SessionState.OPEN);
    }

    @Test
    void a_session_keeps_the_regulation_under_which_it_was_opened() {
        Evaluation evaluation = open(regulation(Map.of("minimumRule", "UNANIMOUS")), 5);

        assertThat(evaluation.session().regulation().minimumRule()).isEqualTo(CouncilRegulation.MinimumRule.UNANIMOUS);
        assertThat(evaluation
                        .opened(session(Written.regulation(), 5, SessionKind.MEETING, null))
                        .session()
                        .regulation()
                        .minimumRule())
                .isEqualTo(CouncilRegulation.MinimumRule.UNANIMOUS);
    }

    /** One member scores lower than all others in every round, until it is settled. */
    private static Evaluation split(CouncilRegulation regulation) {
        Evaluation evaluation = open(regulation, 5);
        while (!evaluation.isSettled()) {
            for (int i = 0; i < 5; i++) {
                Sheet sheet = Written.sheet("member-" + i, i == 0 ? LESS : BEST, List.of());
                evaluation = evaluation.saved(sheet, TODAY).next();
            }
            evaluation = closed(evaluation);
        }
        return evaluation;
    }

    private static Evaluation signedBy(Evaluation evaluation, int members) {
        Evaluation next = evaluation;
        for (int i = 0; i < members; i++) {
            String account = "member-" + i;
            Sheet draft =
                    new Sheet(account, Written.sheet(account, BEST, List.of()).marks(), List.of(), NOW, null);
            next = next.saved(draft, TODAY).next();
            next = next.signed(account, SET, NOW, TODAY).orElseThrow().next();
        }
        return next;
    }

    private static Evaluation closed(Evaluation evaluation) {
        return evaluation.closed(rule(evaluation), TODAY).next();
    }

    private static CouncilRule rule(Evaluation evaluation) {
        return new CouncilRule(
                SET, Written.bands("26-2026"), evaluation.session().regulation());
    }

    private static Evaluation open(CouncilRegulation regulation, int members) {
        return Evaluation.prepared(SHRIMP).opened(session(regulation, members, SessionKind.MEETING, null));
    }

    private static CouncilSession session(
            CouncilRegulation regulation, int members, SessionKind kind, LocalDate deadline) {
        CouncilSession planned = planned(members, kind, deadline);
        CouncilRegulation all = changed(regulation, "writtenOpinionFor", List.of("FIRST", "REASSESSMENT"));
        return planned.opened(all, Written.accounts(members), Set.of()).next();
    }

    /** The first sits in the chair, the second is the secretary. */
    private static CouncilSession planned(int members, SessionKind kind, LocalDate deadline) {
        List<Member> seats = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            Seat seat = i == 0 ? Seat.CHAIR : i == 1 ? Seat.SECRETARY : Seat.MEMBER;
            seats.add(new Member("member-" + i, "Sở " + i, seat));
        }
        SessionPlan plan = new SessionPlan(Level.PROVINCE, kind, TODAY, deadline, seats, List.of("d1"));
        return CouncilSession.planned(plan, List.of(SHRIMP)).next();
    }

    private static CouncilRegulation regulation(Map<String, Object> settings) {
        CouncilRegulation regulation = Written.regulation();
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            regulation = changed(regulation, setting.getKey(), setting.getValue());
        }
        return regulation;
    }

    private static CouncilRegulation changed(CouncilRegulation regulation, String field, Object value) {
        return Written.changed(regulation, field, value);
    }

    private static Map<String, String> changed(Map<String, String> other) {
        Map<String, String> choices = new LinkedHashMap<>(BEST);
        choices.putAll(other);
        return choices;
    }

    private static void assertRefused(String rule, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
