package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.util.List;

/**
 * Which kinds of sales channels count as modern from when to when; the trade service has the same list. On a day without
 * an entry a kind is not modern.
 */
record ModernKinds(List<Kind> kinds) {

    /** @param to last day, null if open */
    record Kind(String kind, boolean modern, LocalDate from, LocalDate to) {}

    boolean isModern(String kind, LocalDate day) {
        return kinds.stream()
                .anyMatch(one ->
                        one.modern() && one.kind().equals(kind) && new Span(one.from(), one.to()).holds(day, day));
    }
}
