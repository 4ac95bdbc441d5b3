package vn.ocop.rating.recognition;

import static vn.ocop.rating.Roles.AUDITOR;
import static vn.ocop.rating.Roles.COMMUNE;
import static vn.ocop.rating.Roles.COUNCIL;
import static vn.ocop.rating.Roles.OFFICE;
import static vn.ocop.rating.Roles.TRADE;
import static vn.ocop.rating.Roles.TRAINING;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The ratings as those who sign in may read them: a producer its own, all others every one. */
@Component
class RatingRegister {
    private static final Set<String> READERS = Set.of(OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, AUDITOR);
    private final AggregateStore<ProductRating> store;
    private final Terms terms;
    private final Today today;
    private final FilingWindow window;

    RatingRegister(AggregateStore<ProductRating> store, Terms terms, Today today, FilingWindow window) {
        this.store = store;
        this.terms = terms;
        this.today = today;
        this.window = window;
    }

    Page<RatingView> page(NativeWebRequest request, PageRequest page, Caller caller) {
        Set<String> own = caller.hasAny(READERS) ? null : caller.entities();
        RatingQuery query = RatingQuery.read(request, own, today.day(), window.on(today.day()));
        return store.aggregates()
                .page(query.filter(), query.order(), page, query.mark())
                .map(this::view);
    }

    /** @throws Refusal of kind NOT_FOUND; of kind FORBIDDEN for a producer whose product it is not */
    Versioned<ProductRating> get(String id, Caller caller) {
        Versioned<ProductRating> rating = store.aggregates().get(id);
        if (!caller.hasAny(READERS)
                && !caller.entities().contains(rating.state().entityId())) {
            throw Refusal.forbidden("not-your-entity");
        }
        return rating;
    }

    Page<HistoryEntry> history(String id, PageRequest page, Caller caller) {
        Versioned<ProductRating> rating = get(id, caller);
        return store.history().of(rating.id(), page);
    }

    RatingView view(Versioned<ProductRating> rating) {
        return RatingView.of(rating, terms, today.day());
    }
}
