package vn.ocop.training.person;

import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * Where an officer serves, from one day to another.
 *
 * @param agency key of the agency in the plan, for example {@code dard}, or its name
 * @param unit id of the administrative unit, with {@code @lastDay} for a former one
 * @param to last day there, null while it lasts
 */
public record Post(String agency, Level level, String unit, LocalDate from, LocalDate to) {

    void check(Faults faults) {
        new Texts(faults).needed(agency, "agency", Texts.NAME).needed(unit, "unit", Texts.NAME);
        faults.require(level != null, "level", "required");
        faults.require(from != null, "from", "required");
        faults.require(from == null || to == null || !to.isBefore(from), "to", "before-start");
    }

    boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    Post until(LocalDate last) {
        return new Post(agency, level, unit, from, last);
    }
}
