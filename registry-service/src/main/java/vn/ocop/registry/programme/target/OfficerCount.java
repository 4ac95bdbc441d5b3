package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * How many officers of the programme there are at a level from a day on, as the office found; no event tells it. It is never
 * changed: a later entry for the same day takes its place.
 *
 * @param ground where the number is from
 */
public record OfficerCount(OfficerLevel level, LocalDate from, Integer count, String ground) {
    private static final int MOST = 100_000;

    /** A number was entered. */
    record OfficersCounted(OfficerLevel level, LocalDate from, int count) {}

    void check(Faults faults) {
        faults.require(level != null, "level", "required");
        faults.require(from != null, "from", "required");
        faults.require(count != null, "count", "required");
        faults.require(count == null || (count >= 0 && count <= MOST), "count", "between", 0, MOST);
        new Texts(faults).needed(ground, "ground", Texts.LINE);
    }

    Change<OfficerCount> entered() {
        return Change.to(this, new OfficersCounted(level, from, count)).because(ground);
    }
}
