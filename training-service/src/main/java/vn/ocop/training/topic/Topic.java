package vn.ocop.training.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.text.Label;
import vn.ocop.training.person.TraineeKind;

/**
 * A topic as it holds from a day on; a later one of the same code takes its place. No official list was found, so the
 * one that ships is ours, after the themes of the plan's section III and of national courses.
 *
 * @param validTo last day on which courses can have it, null while it holds
 * @param kinds whom it is for
 * @param months how long who completed it counts as trained, null if it does not lapse
 * @param note where the months come from; null if there are none
 */
public record Topic(
        String code,
        Label label,
        LocalDate validFrom,
        LocalDate validTo,
        List<TraineeKind> kinds,
        Integer months,
        Note note) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int MOST_MONTHS = 240;

    /**
     * Where a figure comes from.
     *
     * @param decided whether an authority has set it; if not, it is a setting to be confirmed
     */
    public record Note(Label text, boolean decided) {}

    void check(Faults faults) {
        faults.require(code != null && CODE.matcher(code).matches(), "code", "topic-code");
        faults.require(label != null, "label", "required");
        if (label != null) {
            new Texts(faults).needed(label.vi(), "label.vi", Texts.NAME).needed(label.en(), "label.en", Texts.NAME);
        }
        faults.require(validFrom != null, "validFrom", "required");
        faults.require(validFrom == null || validTo == null || !validTo.isBefore(validFrom), "validTo", "before-start");
        faults.require(kinds != null && !kinds.isEmpty() && !kinds.contains(null), "kinds", "required");
        faults.require(months == null || (months > 0 && months <= MOST_MONTHS), "months", "between", 1, MOST_MONTHS);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Last day on which who completed it on that day counts as trained; null if it does not lapse. */
    public LocalDate validUntil(LocalDate completed) {
        return months == null ? null : completed.plusMonths(months);
    }
}
