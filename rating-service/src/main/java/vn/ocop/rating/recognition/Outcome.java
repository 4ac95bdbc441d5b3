package vn.ocop.rating.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.RatingState;
import vn.ocop.rating.scoring.MissedMinimum;

/** What a judged dossier came to; fields as in {@link Rated}. */
public record Outcome(
        String dossierId,
        Round kind,
        LocalDate decidedOn,
        String criteriaVersion,
        int criteriaSet,
        BigDecimal mean,
        Integer star,
        List<MissedMinimum> missed) {

    static Outcome of(Rated told) {
        return new Outcome(
                told.dossierId(),
                told.kind(),
                told.decidedOn(),
                told.criteriaVersion(),
                told.criteriaSet(),
                told.mean(),
                told.star(),
                told.missed());
    }

    RatingState.Outcome published() {
        return new RatingState.Outcome(
                dossierId,
                kind.name(),
                decidedOn,
                criteriaVersion,
                criteriaSet,
                mean,
                star,
                missed.stream()
                        .map(miss -> new RatingState.Missed(miss.criterion(), miss.star(), miss.least()))
                        .toList());
    }
}
