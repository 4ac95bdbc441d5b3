package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.OfficerTrainingState;

/**
 * What was told of trainings, version by version. Completions are never taken back, so what one version told stays true,
 * and the days of the completions count, not those of the telling.
 */
record Trained(List<EntityTrainingState> entities, List<OfficerTrainingState> officers) {

    /** Entities of whom a representative counts as trained on the day. */
    Set<String> entitiesOn(LocalDate known, LocalDate day) {
        Set<String> trained = new HashSet<>();
        entities.forEach(one -> {
            if (one.topics().stream().anyMatch(topic -> topic.representatives() > 0 && holds(topic, known, day))) {
                trained.add(one.entityId());
            }
        });
        return trained;
    }

    /** Officers who count as trained on the day. */
    Set<String> officersOn(LocalDate known, LocalDate day) {
        Set<String> trained = new HashSet<>();
        officers.forEach(one -> {
            if (one.topics().stream()
                    .anyMatch(topic -> new Span(topic.lastDay(), topic.validUntil()).holds(known, day))) {
                trained.add(one.officerId());
            }
        });
        return trained;
    }

    /**
     * How many workers of each entity are known to count on the day. Events count people without naming them: where every
     * topic of a version holds its number of all workers does, and else that of the topic with the most.
     */
    Map<String, Integer> workersOn(LocalDate known, LocalDate day) {
        Map<String, Integer> workers = new HashMap<>();
        entities.forEach(one -> workers.merge(one.entityId(), workers(one, known, day), Math::max));
        return workers;
    }

    private static int workers(EntityTrainingState told, LocalDate known, LocalDate day) {
        List<EntityTrainingState.Topic> holding =
                told.topics().stream().filter(topic -> holds(topic, known, day)).toList();
        if (!holding.isEmpty() && holding.size() == told.topics().size()) {
            return told.workers();
        }
        return holding.stream()
                .mapToInt(EntityTrainingState.Topic::workers)
                .max()
                .orElse(0);
    }

    private static boolean holds(EntityTrainingState.Topic topic, LocalDate known, LocalDate day) {
        return new Span(topic.lastDay(), topic.validUntil()).holds(known, day);
    }
}
