package vn.ocop.training.person;

import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What may be known of a person beyond an id. It lies in {@link People} only.
 *
 * @param name null if not told
 * @param contact telephone or address for invitations, null if not told
 * @param agreed whether the person agrees to be named; null is no
 */
public record Personal(String name, String contact, Boolean agreed) {

    /** A worker is named only where the worker agrees. */
    public void check(TraineeKind kind, Faults faults) {
        check(kind, "person.", faults);
    }

    /** The same where it is not part of something else, and has to tell something. */
    void checkAlone(TraineeKind kind, Faults faults) {
        faults.require(isTold(), "name", "required");
        check(kind, "", faults);
    }

    /** Whether anything is told that leads to the person. */
    boolean isTold() {
        return name != null || contact != null;
    }

    private void check(TraineeKind kind, String within, Faults faults) {
        new Texts(faults).optional(name, within + "name", Texts.NAME).optional(contact, within + "contact", Texts.LINE);
        faults.require(name == null || !name.isBlank(), within + "name", "required");
        faults.require(
                kind != TraineeKind.WORKER || !isTold() || Boolean.TRUE.equals(agreed),
                within + "agreed",
                "not-agreed");
    }
}
