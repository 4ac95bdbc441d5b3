package vn.ocop.rating.recognition;

import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * Keeps a recognition beyond its term until its re-assessment is decided.
 *
 * @param until last day
 * @param ground why
 */
record ExtensionOrder(LocalDate until, String ground) {

    /** Notes everything that is wrong with it by itself. */
    void check(Recognition recognition, int greatest, LocalDate today) {
        Faults faults = new Faults();
        new Texts(faults).needed(ground, "ground", Texts.LINE);
        faults.require(until != null, "until", "required");
        if (until != null) {
            LocalDate ends = recognition.termEnds();
            faults.require(
                    until.isAfter(ends) && !until.isAfter(ends.plusDays(greatest)),
                    "until",
                    "between",
                    ends.plusDays(1),
                    ends.plusDays(greatest));
            faults.require(!until.isBefore(today), "until", "not-in-the-past");
        }
        faults.refuseIfAny();
    }
}
