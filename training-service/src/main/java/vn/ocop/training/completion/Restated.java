package vn.ocop.training.completion;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/**
 * Aggregates whose state follows wholly from records elsewhere. They are stated anew from what is there now; what comes to
 * the same as before changes nothing and tells nobody.
 *
 * @param event the event that tells of a state, by the aggregate's id
 */
record Restated<S>(Aggregates<S> all, BiFunction<String, S, Record> event) {
    private static final Caller COURSES = Caller.system("courses");
    private static final int TRIES = 20;

    /** @param state reads the records; it is called after the stored version was read, so that none is missed */
    void restate(String id, Supplier<S> state) {
        Deciding.untilNotOvertaken(TRIES, () -> {
            Optional<Versioned<S>> stored = all.find(id);
            S next = state.get();
            Change<S> change = Change.to(next, event.apply(id, next));
            if (stored.isEmpty()) {
                return first(id, change);
            }
            Versioned<S> known = stored.get();
            return known.state().equals(next) ? known : all.change(known, change, COURSES);
        });
    }

    /** If somebody else was faster, it is to be stated again. */
    private Versioned<S> first(String id, Change<S> change) {
        Versioned<S> created = all.create(id, change, COURSES);
        if (!created.state().equals(change.next())) {
            throw Refusal.of(Refusal.Kind.STALE, "stale", created.version());
        }
        return created;
    }

    <R> Optional<R> find(String id, Function<S, R> view) {
        return all.find(id).map(Versioned::state).map(view);
    }
}
