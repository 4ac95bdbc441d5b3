package vn.ocop.rating.recognition;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;

/** What the office does to the end of a recognition: take it back, or keep it until a re-assessment is decided. */
@Component
class Endings {
    private final AggregateStore<ProductRating> store;
    private final Terms terms;
    private final Today today;

    Endings(AggregateStore<ProductRating> store, Terms terms, Today today) {
        this.store = store;
        this.terms = terms;
        this.today = today;
    }

    /** @throws Refusal if the recognition does not hold any more, or something is wrong with the order */
    Versioned<ProductRating> revoke(String id, RevocationOrder order, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, (rating, day) -> rating.revoked(id, order, terms, day));
    }

    /** @throws Refusal if there is nothing to keep, or something is wrong with the order */
    Versioned<ProductRating> extend(String id, ExtensionOrder order, ExpectedVersion expected, Caller by) {
        return change(id, expected, by, (rating, day) -> rating.extended(id, order, terms, day));
    }

    private Versioned<ProductRating> change(
            String id,
            ExpectedVersion expected,
            Caller by,
            BiFunction<ProductRating, LocalDate, Change<ProductRating>> command) {
        Versioned<ProductRating> rating = store.aggregates().get(id);
        expected.mustBe(rating.version());
        return store.aggregates().change(rating, command.apply(rating.state(), today.day()), by);
    }
}
