package vn.ocop.rating.council;

import vn.ocop.rating.council.CouncilRegulation.ConflictGround;

/** What happens to an evaluation. None of these tells what is on a sheet: they lie in the history. */
final class EvaluationEvent {
    private EvaluationEvent() {}

    /** There is a place for sheets now. */
    record EvaluationPrepared(String session, String dossier) {}

    /** An adviser wrote down an opinion. */
    record AdviceSaved(boolean signed) {}

    /** A member saved a draft. */
    record SheetSaved(int round) {}

    /** A member signed a sheet. */
    record SheetSigned(int round) {}

    /** Somebody will not score it. */
    record MemberRecused(String account, String agency, ConflictGround ground) {}

    /** Totals lay too far apart: all score again. */
    record RoundOpened(int round) {}

    /** There is nothing more to score. */
    record ScoringClosed(Evaluation.State state) {}
}
