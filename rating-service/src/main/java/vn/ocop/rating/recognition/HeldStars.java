package vn.ocop.rating.recognition;

import static com.mongodb.client.model.Filters.empty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Versioned;

/** The stars that were held on a day, whichever day it is. */
@Component
public class HeldStars {
    private final AggregateStore<ProductRating> store;

    HeldStars(AggregateStore<ProductRating> store) {
        this.store = store;
    }

    /** Tells every star that was held on that day, one after the other, none kept. */
    public void on(LocalDate day, Consumer<HeldStar> reader) {
        store.aggregates().stream(empty(), ProductRatingKeys.BY_NAME)
                .forEach(rating -> heldOn(rating, day).ifPresent(reader));
    }

    private static Optional<HeldStar> heldOn(Versioned<ProductRating> stored, LocalDate day) {
        ProductRating rating = stored.state();
        return rating.recognitions().reversed().stream()
                .filter(recognition -> !day.isBefore(recognition.grant().issuedOn()))
                .filter(recognition -> recognition.standingOn(day) == Standing.VALID)
                .findFirst()
                .map(recognition -> new HeldStar(
                        stored.id(),
                        rating.entityId(),
                        recognition.grant().star(),
                        recognition.grant().level(),
                        round(rating, recognition)));
    }

    private static Round round(ProductRating rating, Recognition recognition) {
        return Optional.ofNullable(rating.lastOutcome())
                .filter(outcome -> outcome.dossierId().equals(recognition.dossierId()))
                .map(Outcome::kind)
                .orElse(null);
    }
}
