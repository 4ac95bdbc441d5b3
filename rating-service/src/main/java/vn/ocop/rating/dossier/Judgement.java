package vn.ocop.rating.dossier;

import java.math.BigDecimal;
import java.util.function.ToIntFunction;

/**
 * What was judged of a dossier.
 *
 * @param session session of the council that has it on its agenda, null before
 * @param council what the council concluded, null before
 * @param central what the ministry told, null if it was not asked or has not answered
 * @param decision null without recognition
 */
public record Judgement(String session, CouncilConclusion council, CentralResult central, Decision decision) {
    static final Judgement NONE = new Judgement(null, null, null, null);

    Judgement at(String nextSession) {
        return new Judgement(nextSession, council, central, decision);
    }

    Judgement with(CouncilConclusion next) {
        return new Judgement(session, next, central, decision);
    }

    Judgement with(CentralResult next) {
        return new Judgement(session, council, next, decision);
    }

    Judgement with(Decision next) {
        return new Judgement(session, council, central, next);
    }

    /** The star that counts: the ministry's if it judged, else the council's; null without rank. */
    public Integer star() {
        return central != null
                ? central.star()
                : council == null ? null : council.result().star();
    }

    /** The mean that counts, for people. */
    BigDecimal shownMean() {
        return central != null ? central.mean() : council.result().mean().shown();
    }

    /** How the mean that counts compares to a number. */
    ToIntFunction<BigDecimal> mean() {
        return central != null ? central.mean()::compareTo : council.result().mean()::comparedTo;
    }
}
