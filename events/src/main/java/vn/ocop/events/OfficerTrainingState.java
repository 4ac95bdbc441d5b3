package vn.ocop.events;

import java.time.LocalDate;
import java.util.List;

/**
 * What an officer has been trained in; the officer has an id and a post, never a name. Days are those of Vietnam.
 *
 * @param level PROVINCE, DISTRICT or COMMUNE, of the post at the newest course
 * @param agency key or name of the agency of that post
 * @param unit id of its administrative unit, {@code code@lastDay} for a former one
 * @param topics what the officer was trained in, by code
 * @param courses how many courses the officer completed
 */
public record OfficerTrainingState(
        String officerId, String level, String agency, String unit, List<Topic> topics, int courses) {

    /**
     * @param topic code of the topic
     * @param lastDay last day of the newest course
     * @param validUntil last day on which the officer counts as trained, null if it does not lapse
     */
    public record Topic(String topic, LocalDate lastDay, LocalDate validUntil, int courses) {}
}
