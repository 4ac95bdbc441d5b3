package vn.ocop.starter.aggregate;

import java.time.Instant;
import java.util.function.Function;

/**
 * An aggregate as it is stored.
 *
 * @param id UUIDv7, never changed
 * @param version 1 when created, one more with every change; the ETag at the edge
 * @param changedAt when this version was written
 * @param state the domain's own immutable record
 */
public record Versioned<S>(String id, long version, Instant changedAt, S state) {
    public <R> Versioned<R> map(Function<? super S, ? extends R> view) {
        return new Versioned<>(id, version, changedAt, view.apply(state));
    }
}
