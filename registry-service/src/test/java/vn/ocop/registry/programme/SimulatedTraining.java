package vn.ocop.registry.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.ocop.events.EntityTrained;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.OfficerTrained;
import vn.ocop.events.OfficerTrainingState;
import vn.ocop.registry.programme.history.ToldHistory.Raw;

/** Courses that people of entities and officers complete. */
final class SimulatedTraining {
    private static final List<String> TOPICS = List.of("OCOP", "FOOD_SAFETY", "E_COMMERCE");
    private static final List<String> LEVELS = List.of("PROVINCE", "DISTRICT", "COMMUNE");
    private static final int OFFICERS = 60;
    private final Random random;
    private final List<Raw> events = new ArrayList<>();

    SimulatedTraining(Collection<SimulatedEntity> entities, Random random) {
        this.random = random;
        entities.stream()
                .map(SimulatedEntity::id)
                .sorted(Comparator.naturalOrder())
                .filter(_ -> random.nextInt(4) > 0)
                .forEach(this::entity);
        for (int i = 0; i < OFFICERS; i++) {
            officer("officer-" + i, LEVELS.get(i % LEVELS.size()));
        }
    }

    List<Raw> events() {
        return events;
    }

    private void entity(String id) {
        List<EntityTrainingState.Topic> topics = new ArrayList<>();
        LocalDate day = SimulatedHistory.FIRST.plusDays(random.nextInt(600));
        int representatives = 0;
        int workers = 0;
        for (int version = 1; version <= 1 + random.nextInt(4); version++) {
            int more = random.nextInt(2);
            int others = random.nextInt(12);
            representatives += more;
            workers += others;
            String topic = TOPICS.get(random.nextInt(TOPICS.size()));
            EntityTrainingState.Topic known = topics.stream()
                    .filter(one -> one.topic().equals(topic))
                    .findFirst()
                    .orElse(new EntityTrainingState.Topic(topic, null, null, 0, 0, 0));
            topics.remove(known);
            topics.add(new EntityTrainingState.Topic(
                    topic,
                    day,
                    until(day),
                    known.courses() + 1,
                    known.representatives() + more,
                    known.workers() + others));
            tell(
                    id,
                    version,
                    day,
                    new EntityTrained(
                            new EntityTrainingState(id, List.copyOf(topics), version, representatives, workers)));
            day = day.plusDays(30L + random.nextInt(400));
        }
    }

    private void officer(String id, String level) {
        List<OfficerTrainingState.Topic> topics = new ArrayList<>();
        LocalDate day = SimulatedHistory.FIRST.plusDays(random.nextInt(900));
        for (int version = 1; version <= 1 + random.nextInt(3); version++) {
            topics.add(new OfficerTrainingState.Topic("T" + version, day, until(day), 1));
            tell(
                    id,
                    version,
                    day,
                    new OfficerTrained(
                            new OfficerTrainingState(id, level, "office", "96", List.copyOf(topics), version)));
            day = day.plusDays(30L + random.nextInt(400));
        }
    }

    private LocalDate until(LocalDate day) {
        return random.nextInt(3) == 0 ? null : day.plusMonths(6L + random.nextInt(30));
    }

    private void tell(String id, int version, LocalDate day, Record event) {
        events.add(new Raw(id, version, SimulatedHistory.at(day.plusDays(random.nextInt(25)), random), event));
    }
}
