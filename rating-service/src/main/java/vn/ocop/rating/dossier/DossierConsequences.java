package vn.ocop.rating.dossier;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ocop.rating.recognition.Grant;
import vn.ocop.rating.recognition.ProductRatings;
import vn.ocop.rating.recognition.Rated;
import vn.ocop.rating.recognition.Submitted;
import vn.ocop.starter.event.IncomingEvent;

/**
 * What follows from a dossier for the rating of its product: that it is under way, what star came out, that nothing came
 * of it. It is called at least once for every change, in order.
 */
@Component
class DossierConsequences {
    private final ProductRatings ratings;

    DossierConsequences(ProductRatings ratings) {
        this.ratings = ratings;
    }

    void follow(IncomingEvent event, Function<String, Dossier> dossiers) {
        switch (event.type()) {
            case "submitted" -> submitted(event.subject(), dossiers.apply(event.subject()));
            case "ended" -> ended(event.subject(), dossiers.apply(event.subject()));
            default -> {}
        }
    }

    private void submitted(String id, Dossier dossier) {
        Subject subject = dossier.subject();
        ratings.submitted(new Submitted(
                subject.productId(),
                subject.productName(),
                subject.entityId(),
                id,
                dossier.round(),
                dossier.course().submittedOn(),
                dossier.criteriaVersion(),
                dossier.criteriaSet()));
    }

    private void ended(String id, Dossier dossier) {
        Judgement judgement = dossier.judgement();
        if (judgement.council() == null) {
            ratings.closed(dossier.subject().productId(), id);
            return;
        }
        Subject subject = dossier.subject();
        Decision decision = judgement.decision();
        ratings.rated(new Rated(
                subject.productId(),
                subject.productName(),
                subject.entityId(),
                id,
                dossier.round(),
                dossier.criteriaVersion(),
                dossier.criteriaSet(),
                judgement.shownMean(),
                judgement.star(),
                judgement.council().result().missed(),
                decision == null ? dossier.course().steps().getLast().day() : decision.decidedOn(),
                decision == null
                        ? null
                        : new Grant(
                                decision.certificate(),
                                decision.productCode(),
                                decision.star(),
                                decision.level(),
                                decision.number(),
                                decision.decidedOn(),
                                decision.issuedOn())));
    }
}
