package vn.ocop.rating.recognition;

import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * A decision to take a recognition back (Decision 26/2026/QĐ-TTg, Art. 8).
 *
 * @param ground code of the ground
 * @param concludedOn day of the inspection's conclusion or of the commune's confirmation
 * @param conclusion number of that paper, null if it has none
 * @param decision number of the decision
 * @param decidedOn day of the decision, and the first one without the star
 */
record RevocationOrder(String ground, LocalDate concludedOn, String conclusion, String decision, LocalDate decidedOn) {

    /** Notes everything that is wrong with it by itself. */
    void check(Recognition recognition, Terms terms, LocalDate today) {
        Faults faults = new Faults();
        new Texts(faults).needed(decision, "decision", 200).optional(conclusion, "conclusion", 200);
        faults.require(concludedOn != null, "concludedOn", "required");
        faults.require(decidedOn != null, "decidedOn", "required");
        faults.require(ground != null, "ground", "required");
        if (concludedOn != null && decidedOn != null) {
            faults.require(!decidedOn.isBefore(concludedOn), "decidedOn", "not-before", concludedOn);
        }
        if (decidedOn != null) {
            faults.require(!decidedOn.isAfter(today), "decidedOn", "not-in-the-future");
            faults.require(
                    !decidedOn.isBefore(recognition.grant().issuedOn()),
                    "decidedOn",
                    "not-before",
                    recognition.grant().issuedOn());
            faults.require(
                    ground == null
                            || terms.holding(decidedOn)
                                    .flatMap(term -> term.ground(ground))
                                    .isPresent(),
                    "ground",
                    "unknown");
        }
        faults.refuseIfAny();
    }

    Revocation by(Level level, Term term) {
        LocalDate due = term.revocationDays() == null ? null : concludedOn.plusDays(term.revocationDays());
        return new Revocation(
                ground,
                concludedOn,
                conclusion,
                decision,
                decidedOn,
                term.revocation().get(level),
                due);
    }
}
