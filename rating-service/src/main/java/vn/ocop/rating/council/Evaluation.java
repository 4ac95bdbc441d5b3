package vn.ocop.rating.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.rating.council.CouncilRegulation.AfterLastRound;
import vn.ocop.rating.council.CouncilRegulation.Closing;
import vn.ocop.rating.council.CouncilRegulation.ConflictQuorum;
import vn.ocop.rating.council.CouncilRegulation.DifferingOpinions;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.scoring.Result;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/**
 * How a council scores one dossier: all that its rules need is in this one record.
 *
 * @param session the session as it was opened, null before
 * @param recusals conflicts of interest that were declared for this dossier
 * @param advice what the advisory team said before the session, never counted
 * @param rounds rounds of scoring, the last one is the present one; empty before the session
 * @param result null unless it is closed with one
 */
public record Evaluation(
        AgendaItem item,
        CouncilSession session,
        List<Recusal> recusals,
        List<Sheet> advice,
        List<ScoringRound> rounds,
        State state,
        Result result,
        List<Remark> remarks) {

    /** Where it stands. */
    public enum State {
        /** The session is not open yet; the advisory team may say what it thinks. */
        PREPARING,
        SCORING,
        /** There is a result. */
        CLOSED,
        /** There is none; the dossier goes to another session. */
        UNSETTLED
    }

    static Evaluation prepared(AgendaItem item) {
        return new Evaluation(item, null, List.of(), List.of(), List.of(), State.PREPARING, null, List.of());
    }

    /** As it is when its session is open; itself if it has been so before. */
    Evaluation opened(CouncilSession opened) {
        if (state != State.PREPARING || opened.regulation() == null) {
            return this;
        }
        AgendaItem current = opened.agenda().stream()
                .filter(other -> other.dossierId().equals(item.dossierId()))
                .findFirst()
                .orElse(item);
        List<Recusal> declared = opened.recusals().stream()
                .filter(recusal -> recusal.dossierId().equals(item.dossierId()))
                .toList();
        return new Evaluation(
                current,
                opened.about(current),
                declared,
                advice,
                List.of(ScoringRound.numbered(1)),
                State.SCORING,
                null,
                List.of());
    }

    /**
     * A member's draft, in place of the one before.
     *
     * @param today in Vietnam
     * @throws Refusal if this member may not score it, or not any more
     */
    Change<Evaluation> saved(Sheet draft, LocalDate today) {
        requireVoter(draft.account(), today);
        return Change.to(with(round().with(draft)), new EvaluationEvent.SheetSaved(round().number()));
    }

    /**
     * The member's sheet, for good; nothing if it is signed already.
     *
     * @throws Refusal if criteria are open
     */
    Optional<Change<Evaluation>> signed(String account, CriteriaSet set, Instant at, LocalDate today) {
        if (round(account).filter(Sheet::isSigned).isPresent()) {
            return Optional.empty();
        }
        requireVoter(account, today);
        Sheet sheet = round(account).orElseThrow(() -> Refusal.conflict("no-sheet"));
        sheet.requireWhole(set);
        return Optional.of(
                Change.to(with(round().with(sheet.signed(at))), new EvaluationEvent.SheetSigned(round().number())));
    }

    /**
     * What an adviser thinks, in place of what was said before.
     *
     * @throws Refusal once the session is open
     */
    Change<Evaluation> advised(Sheet sheet) {
        if (state != State.PREPARING) {
            throw Refusal.conflict("advice-is-over");
        }
        requireUnsigned(advice(sheet.account()));
        List<Sheet> next = new ArrayList<>(advice);
        next.removeIf(other -> other.account().equals(sheet.account()));
        next.add(sheet);
        return Change.to(
                new Evaluation(item, session, recusals, List.copyOf(next), rounds, state, result, remarks),
                new EvaluationEvent.AdviceSaved(sheet.isSigned()));
    }

    /**
     * The adviser's sheet, for good; nothing if it is signed already.
     *
     * @throws Refusal if criteria are open, or once the session is open
     */
    Optional<Change<Evaluation>> adviceSigned(String account, CriteriaSet set, Instant at) {
        if (advice(account).filter(Sheet::isSigned).isPresent()) {
            return Optional.empty();
        }
        Sheet sheet = advice(account).orElseThrow(() -> Refusal.conflict("no-sheet"));
        sheet.requireWhole(set);
        return Optional.of(advised(sheet.signed(at)));
    }

    /**
     * Somebody has a conflict of interest: the sheet, if there is one, is dropped.
     *
     * @throws Refusal unless it is being scored
     */
    Change<Evaluation> recused(Recusal recusal) {
        requireScoring();
        ScoringRound next = round();
        for (Member member : session.members()) {
            next = recusal.concerns(member) ? next.dropping(member.account()) : next;
        }
        List<Recusal> more =
                Stream.concat(recusals.stream(), Stream.of(recusal)).distinct().toList();
        Evaluation without = with(next);
        return Change.to(
                new Evaluation(item, session, more, advice, without.rounds, state, result, remarks),
                new EvaluationEvent.MemberRecused(recusal.account(), recusal.agency(), recusal.ground()));
    }

    /**
     * Ends the round: with a result, with another round, or without either, as the regulation has it.
     *
     * @param today in Vietnam
     * @throws Refusal if signatures are missing
     */
    Change<Evaluation> closed(CouncilRule rule, LocalDate today) {
        requireScoring();
        requireSignatures(today);
        List<Sheet> signed = round().signed();
        int spread = rule.spread(signed);
        boolean tooWide = rule.regulation().isTooWide(spread);
        Evaluation ended = with(round().ended(spread));
        if (session.kind() == SessionKind.WRITTEN) {
            boolean differ = tooWide || stars(rule, signed) > 1;
            return differ && rule.regulation().differingOpinions() == DifferingOpinions.MEET
                    ? ended.unsettled(Remark.OPINIONS_DIFFER)
                    : ended.settled(rule, differ ? List.of(Remark.OPINIONS_DIFFER) : List.of());
        }
        if (tooWide && rounds.size() <= rule.regulation().rescoreRounds()) {
            return ended.again();
        }
        return tooWide && rule.regulation().afterLastRound() == AfterLastRound.MEET_AGAIN
                ? ended.unsettled(Remark.SPREAD_TOO_WIDE)
                : ended.settled(rule, tooWide ? List.of(Remark.SPREAD_TOO_WIDE) : List.of());
    }

    /** Those who may score it. */
    List<Member> voters() {
        return session.scoring().stream()
                .filter(session::takesPart)
                .filter(member -> !isRecused(member))
                .toList();
    }

    /** Whether those who may score it are as many as the regulation asks for. */
    boolean hasQuorum() {
        return isQuorum(voters().size());
    }

    /** Whether the scoring has ended, in whatever way. */
    boolean isSettled() {
        return state == State.CLOSED || state == State.UNSETTLED;
    }

    /** The sheet in the present round. */
    Optional<Sheet> round(String account) {
        return rounds.isEmpty() ? Optional.empty() : round().of(account);
    }

    Optional<Sheet> advice(String account) {
        return advice.stream().filter(sheet -> sheet.account().equals(account)).findFirst();
    }

    /** How many of those who may score it have signed in this round. */
    int signatures() {
        return rounds.isEmpty() ? 0 : round().signed().size();
    }

    ScoringRound round() {
        return rounds.getLast();
    }

    private boolean isQuorum(int some) {
        int all = (int) session.scoring().stream()
                .filter(member ->
                        session.regulation().conflict().quorum() == ConflictQuorum.AS_ABSENT || !isRecused(member))
                .count();
        return some > 0 && session.regulation().isQuorum(some, all);
    }

    private boolean isRecused(Member member) {
        return recusals.stream().anyMatch(recusal -> recusal.concerns(member));
    }

    private void requireVoter(String account, LocalDate today) {
        requireScoring();
        Member member = session.member(account).orElseThrow(() -> Refusal.forbidden("not-in-council"));
        if (isRecused(member)) {
            throw Refusal.forbidden("conflict-of-interest");
        }
        if (!session.takesPart(member)) {
            throw Refusal.forbidden("not-present");
        }
        if (!session.scoring().contains(member)) {
            throw Refusal.forbidden("seat-does-not-score", member.seat());
        }
        if (isOverdue(today)) {
            throw Refusal.conflict("deadline-passed", session.deadline().toString());
        }
        requireUnsigned(round(account));
    }

    private static void requireUnsigned(Optional<Sheet> sheet) {
        if (sheet.filter(Sheet::isSigned).isPresent()) {
            throw Refusal.conflict("sheet-signed");
        }
    }

    private void requireScoring() {
        if (state != State.SCORING) {
            throw Refusal.conflict("not-being-scored", state);
        }
    }

    private void requireSignatures(LocalDate today) {
        int signed = signatures();
        boolean enough = session.regulation().closing() == Closing.QUORUM || isOverdue(today);
        if (!enough && signed < voters().size()) {
            throw Refusal.conflict("signatures-missing", signed, voters().size());
        }
        if (!isQuorum(signed)) {
            throw Refusal.conflict("quorum-missing", session.regulation().minAttendance(), signed);
        }
    }

    private boolean isOverdue(LocalDate today) {
        return session.deadline() != null && today.isAfter(session.deadline());
    }

    private static long stars(CouncilRule rule, List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> Optional.ofNullable(rule.result(List.of(sheet)).star()))
                .distinct()
                .count();
    }

    private Change<Evaluation> again() {
        int number = round().number() + 1;
        List<ScoringRound> more = Stream.concat(rounds.stream(), Stream.of(ScoringRound.numbered(number)))
                .toList();
        return Change.to(
                new Evaluation(item, session, recusals, advice, more, state, null, remarks),
                new EvaluationEvent.RoundOpened(number));
    }

    private Change<Evaluation> settled(CouncilRule rule, List<Remark> noted) {
        return Change.to(
                new Evaluation(
                        item, session, recusals, advice, rounds, State.CLOSED, rule.result(round().signed()), noted),
                new EvaluationEvent.ScoringClosed(State.CLOSED));
    }

    private Change<Evaluation> unsettled(Remark why) {
        return Change.to(
                new Evaluation(item, session, recusals, advice, rounds, State.UNSETTLED, null, List.of(why)),
                new EvaluationEvent.ScoringClosed(State.UNSETTLED));
    }

    private Evaluation with(ScoringRound present) {
        List<ScoringRound> next = new ArrayList<>(rounds);
        next.set(next.size() - 1, present);
        return new Evaluation(item, session, recusals, advice, List.copyOf(next), state, result, remarks);
    }
}
