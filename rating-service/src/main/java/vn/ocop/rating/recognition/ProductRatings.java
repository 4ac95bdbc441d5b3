package vn.ocop.rating.recognition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;

/**
 * The ratings of all products. What the procedure tells may be told again and by several at once: only the first time
 * changes something.
 */
@Component
public class ProductRatings {
    private static final Caller PROCEDURE = Caller.system("dossiers");
    private final AggregateStore<ProductRating> store;
    private final Terms terms;
    private final Today today;

    ProductRatings(AggregateStore<ProductRating> store, Terms terms, Today today) {
        this.store = store;
        this.terms = terms;
        this.today = today;
    }

    /** A dossier of the product has been handed in. */
    public void submitted(Submitted told) {
        decide(
                PROCEDURE,
                told.productId(),
                ProductRating.unrated(told.productName(), told.entityId()),
                rating -> rating.submitted(told, today.day()));
    }

    /** A dossier of the product has ended without a result. */
    public void closed(String productId, String dossierId) {
        decide(PROCEDURE, productId, null, rating -> rating.closed(productId, dossierId, today.day()));
    }

    /** A dossier of the product has been judged and decided. */
    public void rated(Rated told) {
        decide(
                PROCEDURE,
                told.productId(),
                ProductRating.unrated(told.productName(), told.entityId()),
                rating -> rating.rated(told, terms, today.day()));
    }

    /** A recognition that was granted before this register is entered; entering it again changes nothing. */
    public void entered(Entered told, Caller by) {
        decide(
                by,
                told.productId(),
                ProductRating.unrated(told.productName(), told.entityId()),
                rating -> rating.entered(told, terms, today.day()));
    }

    /** The star that the product holds on that day; empty if it holds none. */
    public Optional<Holding> holding(String productId, LocalDate day) {
        return all().find(productId).flatMap(rating -> rating.state().holdingOn(day));
    }

    /** The rating of a product; empty if nothing was ever told of it. */
    public Optional<ProductRating> find(String productId) {
        return all().find(productId).map(Versioned::state);
    }

    private void decide(
            Caller by,
            String id,
            ProductRating unknown,
            Function<ProductRating, Optional<Change<ProductRating>>> decision) {
        Deciding.untilNotOvertaken(() -> {
            Optional<Versioned<ProductRating>> stored = all().find(id);
            ProductRating now = stored.map(Versioned::state).orElse(unknown);
            return now == null
                    ? Optional.empty()
                    : decision.apply(now).map(change -> stored.map(from -> all().change(from, change, by))
                            .orElseGet(() -> first(id, change, by)));
        });
    }

    /** The first one of a product; if somebody else was faster, the decision is to be taken again on theirs. */
    private Versioned<ProductRating> first(String id, Change<ProductRating> change, Caller by) {
        Versioned<ProductRating> created = all().create(id, change, by);
        if (!created.state().equals(change.next())) {
            throw Refusal.of(Refusal.Kind.STALE, "stale", created.version());
        }
        return created;
    }

    private Aggregates<ProductRating> all() {
        return store.aggregates();
    }
}
