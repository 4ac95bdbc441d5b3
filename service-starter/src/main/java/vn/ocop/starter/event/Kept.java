package vn.ocop.starter.event;

import java.time.LocalDate;

/**
 * An aggregate of another service as it was from a day on, until a later version takes its place.
 *
 * @param id of the aggregate
 * @param version of the aggregate
 * @param from day of the event that told it, in Vietnam
 */
public record Kept<T>(String id, long version, LocalDate from, T state) {

    /** The later of two versions of the same aggregate. */
    public static <T> Kept<T> later(Kept<T> one, Kept<T> other) {
        return one.version() >= other.version() ? one : other;
    }
}
