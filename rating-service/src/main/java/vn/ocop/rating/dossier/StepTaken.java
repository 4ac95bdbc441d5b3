package vn.ocop.rating.dossier;

import java.time.Instant;
import java.time.LocalDate;
import vn.ocop.starter.time.Vietnam;

/**
 * A step of the procedure: who, when, on what ground.
 *
 * @param from stage before, null for the first step
 * @param by account
 * @param ground why, in the words of who took it; null if none was given
 * @param document number of the letter, slip or decision; null if there is none
 */
public record StepTaken(Stage from, Stage to, Instant at, String by, String agency, String ground, String document) {

    /** The day of the step, in Vietnam. */
    LocalDate day() {
        return Vietnam.dayOf(at);
    }
}
