package vn.ocop.training.completion;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.record.Completion;

/**
 * What the people of an entity have been trained in, counted. The id is the entity's, not part of the state.
 *
 * @param topics by code; who completed one twice counts once
 */
public record EntityTraining(List<Line> topics, int courses, int representatives, int workers) {

    /** One topic. */
    public record Line(
            String topic, LocalDate lastDay, LocalDate validUntil, int courses, int representatives, int workers) {}

    static EntityTraining of(List<Completion> completions) {
        List<Line> lines = completions.stream()
                .collect(Collectors.groupingBy(Completion::topic, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(topic -> line(topic.getKey(), topic.getValue()))
                .toList();
        return new EntityTraining(
                lines,
                courses(completions),
                people(completions, TraineeKind.ENTITY_REPRESENTATIVE),
                people(completions, TraineeKind.WORKER));
    }

    EntityTrainingState published(String entityId) {
        return new EntityTrainingState(
                entityId,
                topics.stream()
                        .map(line -> new EntityTrainingState.Topic(
                                line.topic(),
                                line.lastDay(),
                                line.validUntil(),
                                line.courses(),
                                line.representatives(),
                                line.workers()))
                        .toList(),
                courses,
                representatives,
                workers);
    }

    private static Line line(String topic, List<Completion> completions) {
        TopicSpan span = TopicSpan.of(completions);
        return new Line(
                topic,
                span.lastDay(),
                span.validUntil(),
                courses(completions),
                people(completions, TraineeKind.ENTITY_REPRESENTATIVE),
                people(completions, TraineeKind.WORKER));
    }

    private static int courses(List<Completion> completions) {
        return (int) completions.stream().map(Completion::courseId).distinct().count();
    }

    private static int people(List<Completion> completions, TraineeKind kind) {
        return (int) completions.stream()
                .filter(one -> one.kind() == kind)
                .map(Completion::traineeId)
                .distinct()
                .count();
    }
}
