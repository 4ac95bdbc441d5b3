package vn.ocop.events;

import java.time.LocalDate;
import java.util.List;

/**
 * What the people of an entity have been trained in. People are counted, never named. Days are those of Vietnam.
 *
 * @param entityId id of the entity in the register
 * @param topics what they were trained in, by code
 * @param courses in how many courses at least one of them completed
 * @param representatives how many representatives completed at least one
 * @param workers how many workers completed at least one
 */
public record EntityTrainingState(String entityId, List<Topic> topics, int courses, int representatives, int workers) {

    /**
     * A topic; who completed it twice counts once.
     *
     * @param topic code of the topic
     * @param lastDay last day of the newest course
     * @param validUntil last day on which at least one of them counts as trained, null if it does not lapse
     */
    public record Topic(
            String topic, LocalDate lastDay, LocalDate validUntil, int courses, int representatives, int workers) {}
}
