package vn.ocop.training.completion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.ocop.training.record.Completion;

/**
 * From when to when some completions of one topic count.
 *
 * @param lastDay day of the newest
 * @param validUntil last day on which at least one counts, null if one never lapses
 */
record TopicSpan(LocalDate lastDay, LocalDate validUntil) {

    /** @param completions at least one */
    static TopicSpan of(List<Completion> completions) {
        LocalDate last = completions.stream()
                .map(Completion::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean forGood = completions.stream().anyMatch(one -> one.validUntil() == null);
        LocalDate until = forGood
                ? null
                : completions.stream()
                        .map(Completion::validUntil)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return new TopicSpan(last, until);
    }
}
