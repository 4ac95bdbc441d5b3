package vn.ocop.rating.dossier;

import java.time.Instant;
import java.time.LocalDate;
import vn.ocop.starter.time.Vietnam;

/**
 * Who takes a step, when, and on what ground.
 *
 * @param ground null if none was given
 * @param document number of the letter, slip or decision; null if there is none
 */
record Acting(String by, String agency, Instant at, String ground, String document) {

    /** The day of the step, in Vietnam. */
    LocalDate day() {
        return Vietnam.dayOf(at);
    }

    StepTaken step(Stage from, Stage to) {
        return new StepTaken(from, to, at, by, agency, ground, document);
    }
}
