package vn.ocop.rating.inspection;

import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.rating.recognition.ProductRating;
import vn.ocop.rating.recognition.ProductRatings;
import vn.ocop.rating.recognition.Recognition;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.EventTypes;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;

/**
 * Closes inspections that propose a revocation once the product has lost its star. It looks at how the product stands, not
 * at what was told, so it does not matter how often or how late it is asked.
 */
@Component
class ProposedRevocations {
    private static final Caller BY = Caller.system("revocations");
    private final AggregateStore<Inspection> store;
    private final ProductRatings ratings;
    private final Clock clock;

    ProposedRevocations(AggregateStore<Inspection> store, ProductRatings ratings, Clock clock) {
        this.store = store;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** An inspection was concluded; its product may have lost the star just before. */
    void concluded(IncomingEvent event) {
        if (event.type().equals(EventTypes.typeOf(InspectionEvent.InspectionConcluded.class))) {
            settle(event.as(InspectionEvent.InspectionConcluded.class).productId());
        }
    }

    /** Closes those of the product, unless it still holds its star. */
    void settle(String productId) {
        LocalDate today = Vietnam.today(clock);
        if (ratings.holding(productId, today).isPresent()) {
            return;
        }
        Closing.Result result = wasRevoked(productId) ? Closing.Result.REVOKED : Closing.Result.LAPSED;
        proposing(productId).forEach(id -> close(id, result, today));
    }

    private void close(String id, Closing.Result result, LocalDate today) {
        Deciding.untilNotOvertaken(() -> {
            Versioned<Inspection> inspection = store.aggregates().get(id);
            return inspection.state().state() == Inspection.State.REVOCATION_DUE
                    ? store.aggregates().change(inspection, inspection.state().settled(result, today), BY)
                    : inspection;
        });
    }

    private List<String> proposing(String productId) {
        return store.aggregates()
                .collection()
                .find(eq(InspectionKeys.TO_REVOKE, productId))
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    private boolean wasRevoked(String productId) {
        List<Recognition> all =
                ratings.find(productId).map(ProductRating::recognitions).orElse(List.of());
        return !all.isEmpty() && all.getLast().revocation() != null;
    }
}
