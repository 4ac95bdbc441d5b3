package vn.ocop.rating.council;

import java.time.Instant;
import java.util.List;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.scoring.Choice;
import vn.ocop.rating.scoring.Scorecard;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;

/**
 * What one person says of a dossier (phiếu chấm điểm).
 *
 * @param account who
 * @param grounds grounds that this person sees, on which the dossier is out
 * @param signedAt when it was signed, never to change again; null for a draft
 */
public record Sheet(String account, List<Mark> marks, List<String> grounds, Instant savedAt, Instant signedAt) {

    public List<Choice> choices() {
        return marks.stream().map(Mark::choice).toList();
    }

    boolean isSigned() {
        return signedAt != null;
    }

    Sheet signed(Instant at) {
        return new Sheet(account, marks, grounds, savedAt, at);
    }

    /** @throws Refusal naming every criterion without a choice */
    void requireWhole(CriteriaSet set) {
        Faults faults = new Faults();
        card(set).open().forEach(code -> faults.require(false, "marks." + code, "required"));
        faults.refuseIfAny();
    }

    Scorecard card(CriteriaSet set) {
        return Scorecard.of(set, choices());
    }
}
