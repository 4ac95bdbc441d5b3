package vn.ocop.training.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ocop.training.record.Completion;

/**
 * What was completed, and who has left since.
 *
 * @param completions in the order of days
 * @param lastDays last days of people with their entities, by id of the trainee; nothing of those who stay
 */
record Past(List<Completion> completions, Map<String, LocalDate> lastDays) {

    /** Without those of people who had left their entity before that day: what they know has gone with them. */
    List<Completion> on(LocalDate day) {
        return completions.stream().filter(one -> isThere(one, day)).toList();
    }

    private boolean isThere(Completion completion, LocalDate day) {
        LocalDate last = lastDays.get(completion.traineeId());
        return last == null || !day.isAfter(last);
    }
}
