package vn.ocop.training.completion;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.events.OfficerTrainingState;
import vn.ocop.training.person.Level;
import vn.ocop.training.record.Completion;

/**
 * What an officer has been trained in. The id is the officer's, not part of the state.
 *
 * @param level level of the post at the newest course, and so agency and unit
 */
public record OfficerTraining(Level level, String agency, String unit, List<Line> topics, int courses) {

    /** One topic. */
    public record Line(String topic, LocalDate lastDay, LocalDate validUntil, int courses) {}

    /** @param completions at least one, in the order of days */
    static OfficerTraining of(List<Completion> completions) {
        Completion newest = completions.getLast();
        List<Line> lines = completions.stream()
                .collect(Collectors.groupingBy(Completion::topic, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(topic -> line(topic.getKey(), topic.getValue()))
                .toList();
        return new OfficerTraining(newest.level(), newest.agency(), newest.unit(), lines, completions.size());
    }

    OfficerTrainingState published(String officerId) {
        return new OfficerTrainingState(
                officerId,
                level.name(),
                agency,
                unit,
                topics.stream()
                        .map(line -> new OfficerTrainingState.Topic(
                                line.topic(), line.lastDay(), line.validUntil(), line.courses()))
                        .toList(),
                courses);
    }

    private static Line line(String topic, List<Completion> completions) {
        TopicSpan span = TopicSpan.of(completions);
        return new Line(topic, span.lastDay(), span.validUntil(), completions.size());
    }
}
