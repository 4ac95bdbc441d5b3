package vn.ocop.rating.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rule that holds from one day to another. */
public interface Dated {
    LocalDate validFrom();

    /** Last day on which it holds, null while it is in force. */
    LocalDate validTo();

    default boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo() == null || !day.isAfter(validTo()));
    }

    /** The rule that holds on that day. */
    static <T extends Dated> Optional<T> holding(List<T> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).findFirst();
    }
}
