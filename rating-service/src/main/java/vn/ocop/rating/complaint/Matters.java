package vn.ocop.rating.complaint;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.rating.recognition.Outcome;
import vn.ocop.rating.recognition.ProductRating;
import vn.ocop.rating.recognition.ProductRatings;
import vn.ocop.rating.recognition.Recognition;
import vn.ocop.starter.problem.Refusal;

/** Finds what a complaint is about. */
@Component
class Matters {
    private final ProductRatings ratings;

    Matters(ProductRatings ratings) {
        this.ratings = ratings;
    }

    /** @throws Refusal if there is no such product, or nothing of that kind was decided on it */
    Matter of(ComplaintForms.Filing filing) {
        ProductRating rating =
                ratings.find(filing.productId()).orElseThrow(() -> Refusal.invalid("productId", "unknown"));
        return switch (filing.kind()) {
            case DOSSIER -> dossier(filing, rating);
            case RECOGNITION -> {
                Recognition recognition = certified(filing, rating);
                yield matter(
                        filing,
                        rating,
                        recognition.grant().certificate(),
                        recognition.grant().decidedOn());
            }
            case REVOCATION -> {
                Recognition recognition = certified(filing, rating);
                if (recognition.revocation() == null) {
                    throw Refusal.invalid("certificate", "not-revoked");
                }
                yield matter(
                        filing,
                        rating,
                        recognition.grant().certificate(),
                        recognition.revocation().decidedOn());
            }
        };
    }

    private static Matter dossier(ComplaintForms.Filing filing, ProductRating rating) {
        if (!rating.concluded().contains(filing.dossierId())) {
            throw Refusal.invalid("dossierId", "not-concluded");
        }
        LocalDate decidedOn = Optional.ofNullable(rating.lastOutcome())
                .filter(outcome -> outcome.dossierId().equals(filing.dossierId()))
                .map(Outcome::decidedOn)
                .orElse(null);
        return matter(filing, rating, filing.dossierId(), decidedOn);
    }

    private static Recognition certified(ComplaintForms.Filing filing, ProductRating rating) {
        return rating.certified(filing.certificate()).orElseThrow(() -> Refusal.invalid("certificate", "unknown"));
    }

    private static Matter matter(
            ComplaintForms.Filing filing, ProductRating rating, String reference, LocalDate decidedOn) {
        if (decidedOn != null && filing.learnedOn().isBefore(decidedOn)) {
            throw Refusal.invalid("learnedOn", "not-before", decidedOn);
        }
        return new Matter(
                filing.kind(), reference, filing.productId(), rating.productName(), rating.entityId(), decidedOn);
    }
}
