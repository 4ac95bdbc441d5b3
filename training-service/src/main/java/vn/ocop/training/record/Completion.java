package vn.ocop.training.record;

import java.time.LocalDate;
import vn.ocop.training.person.Level;
import vn.ocop.training.person.TraineeKind;

/**
 * A trainee has completed a course. It keeps what was true on that day, so that the figures of a day stay what they were.
 *
 * @param traineeId id of the officer or of the entity's person
 * @param entityId null for officers
 * @param unit administrative unit of the officer's post or of the entity, null if unknown
 * @param locality id of the city or district of the plan of the entity, null if unknown or for officers
 * @param level null unless an officer
 * @param agency agency of the officer, null for others
 * @param runBy agency that ran the course
 * @param task task of the plan that the course serves, for example {@code III.1}; null if none
 * @param day last day of the course
 * @param validUntil last day on which the topic counts as trained, null if it does not lapse
 * @param certificate number of the certificate
 */
public record Completion(
        String courseId,
        String traineeId,
        TraineeKind kind,
        String entityId,
        String unit,
        String locality,
        Level level,
        String agency,
        String runBy,
        String task,
        String topic,
        LocalDate day,
        LocalDate validUntil,
        String certificate) {

    /** Whether it counts on that day. */
    public boolean countsOn(LocalDate asked) {
        return !asked.isBefore(day) && (validUntil == null || !asked.isAfter(validUntil));
    }
}
