package vn.ocop.rating.council;

import java.util.List;
import vn.ocop.rating.scoring.Scorecard;
import vn.ocop.starter.security.Caller;

/**
 * The scoring of a dossier as somebody may see it. Before everything is revealed that is: how many have signed, one's own
 * sheets, how far apart the totals of an earlier round lay, and what the advisory team said before the session.
 *
 * @param round the present round, null before the session
 * @param voters how many may score it
 * @param signed how many of them have signed in this round
 * @param own the caller's sheet in this round, null if there is none
 * @param ownTotal points of that sheet
 * @param open criteria without a choice on that sheet
 * @param earlier rounds that were scored again
 * @param advice signed opinions of the advisory team, from the opening of the session on; one's own always
 * @param rounds everybody's sheets; null until they are revealed
 * @param result null until it is revealed, or if there is none
 */
record EvaluationView(
        String sessionId,
        AgendaItem dossier,
        Evaluation.State state,
        Integer round,
        Integer voters,
        Integer signed,
        Sheet own,
        Integer ownTotal,
        List<String> open,
        List<EarlierRound> earlier,
        List<Sheet> advice,
        List<ScoringRound> rounds,
        List<Recusal> conflicts,
        ResultView result,
        List<Remark> remarks) {

    /** @param own the caller's sheet, null if there is none */
    record EarlierRound(int round, int spread, Sheet own) {}

    static EvaluationView of(Evaluations.Seen seen, Caller caller) {
        Evaluation evaluation = seen.evaluation();
        String account = caller.subject();
        boolean begun = evaluation.state() != Evaluation.State.PREPARING;
        Sheet own =
                evaluation.round(account).or(() -> evaluation.advice(account)).orElse(null);
        Scorecard card = own == null ? null : own.card(seen.set());
        return new EvaluationView(
                seen.session().id(),
                evaluation.item(),
                evaluation.state(),
                begun ? evaluation.round().number() : null,
                begun ? evaluation.voters().size() : null,
                begun ? evaluation.signatures() : null,
                own,
                card == null ? null : card.total(),
                card == null ? null : card.open(),
                begun ? earlier(evaluation, account) : List.of(),
                begun ? evaluation.advice().stream().filter(Sheet::isSigned).toList() : List.of(),
                seen.revealed() ? evaluation.rounds() : null,
                evaluation.recusals(),
                seen.revealed() && evaluation.result() != null
                        ? ResultView.of(
                                evaluation.result(), evaluation.session().regulation())
                        : null,
                seen.revealed() ? evaluation.remarks() : null);
    }

    private static List<EarlierRound> earlier(Evaluation evaluation, String account) {
        return evaluation.rounds().stream()
                .filter(round -> round.number() < evaluation.round().number())
                .map(round -> new EarlierRound(
                        round.number(), round.spread(), round.of(account).orElse(null)))
                .toList();
    }
}
