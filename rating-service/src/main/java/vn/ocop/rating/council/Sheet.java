package vn.ocop.rating.council;

import java.time.Instant;
import java.util.List;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.scoring.Choice;
import vn.ocop.rating.scoring.Scorecard;

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

    Scorecard card(CriteriaSet set) {
        return Scorecard.of(set, choices());
    }
}
