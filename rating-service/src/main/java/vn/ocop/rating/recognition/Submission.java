package vn.ocop.rating.recognition;

import java.time.LocalDate;
import vn.ocop.events.RatingState;

/** The dossier of a product that is being judged. */
public record Submission(String dossierId, Round kind, LocalDate submittedOn, String criteriaVersion, int criteriaSet) {

    static Submission of(Submitted told) {
        return new Submission(told.dossierId(), told.kind(), told.on(), told.criteriaVersion(), told.criteriaSet());
    }

    RatingState.Submission published() {
        return new RatingState.Submission(dossierId, kind.name(), submittedOn, criteriaVersion, criteriaSet);
    }
}
