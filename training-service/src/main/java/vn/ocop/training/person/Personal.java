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
        new Texts(faults).optional(name, "person.name", Texts.NAME).optional(contact, "person.contact", Texts.LINE);
        boolean told = name != null || contact != null;
        faults.require(
                kind != TraineeKind.WORKER || !told || Boolean.TRUE.equals(agreed), "person.agreed", "not-agreed");
    }
}
