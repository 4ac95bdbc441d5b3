package vn.ocop.registry.programme.target;

import java.time.LocalDate;

/**
 * Days on which something holds.
 *
 * @param last last day, null if it does not end
 */
record Span(LocalDate first, LocalDate last) {

    /** Whether it holds on a day, as far as could be known on another. */
    boolean holds(LocalDate known, LocalDate day) {
        return !first.isAfter(known) && !first.isAfter(day) && (last == null || !day.isAfter(last));
    }
}
