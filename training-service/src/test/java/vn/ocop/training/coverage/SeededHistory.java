package vn.ocop.training.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.ocop.events.EntityState;
import vn.ocop.events.Locality;
import vn.ocop.events.Unit;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.training.person.Level;
import vn.ocop.training.person.Post;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.record.Completion;

/** Five years of officers, entities and completions that come and go, the same for the same seed. */
final class SeededHistory {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    static final int DAYS = 1_800;
    private static final List<String> FORMS = List.of("COOPERATIVE", "ENTERPRISE", "BUSINESS_HOUSEHOLD");
    private static final List<String> AGENCIES = List.of("dard", "science_technology", "industry_trade");
    private static final List<String> TOPICS =
            List.of("programme-rules", "story", "quality-food-safety", "idea-business-plan");
    private final Random random;
    final List<List<Post>> officers = new ArrayList<>();
    final List<Version> versions = new ArrayList<>();

    SeededHistory(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            officers.add(posts());
        }
        for (int i = 0; i < 30; i++) {
            addEntity("e" + i);
        }
    }

    /** A version of an entity, told at that moment. */
    record Version(EntityState entity, long version, Instant time) {
        LocalDate day() {
            return LocalDate.ofInstant(time, Vietnam.ZONE);
        }
    }

    /** Completions of the officers of those ids, and of people of the entities. */
    List<Completion> completions(List<String> officerIds) {
        List<Completion> made = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            TraineeKind kind = TraineeKind.values()[random.nextInt(3)];
            String entity = kind == TraineeKind.OFFICER ? null : "e" + random.nextInt(30);
            String trainee =
                    switch (kind) {
                        case OFFICER -> officerIds.get(random.nextInt(officerIds.size()));
                        case ENTITY_REPRESENTATIVE -> entity + "-head-" + random.nextInt(2);
                        case WORKER -> entity + "-w" + random.nextInt(12);
                    };
            LocalDate day = day();
            made.add(new Completion(
                    "course-" + i,
                    trainee,
                    kind,
                    entity,
                    null,
                    null,
                    kind == TraineeKind.OFFICER ? Level.COMMUNE : null,
                    null,
                    one(AGENCIES),
                    "III.1",
                    one(TOPICS),
                    day,
                    random.nextInt(3) == 0 ? day.plusDays(random.nextInt(400)) : null,
                    "certificate-" + i));
        }
        return made;
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        LocalDate from = day();
        for (int i = 0; i <= random.nextInt(3); i++) {
            posts.add(new Post(one(AGENCIES), Level.values()[random.nextInt(3)], unit(), from, null));
            from = from.plusDays(1 + random.nextInt(500));
        }
        return posts;
    }

    private void addEntity(String id) {
        Instant time = moment(FIRST.plusDays(random.nextInt(600)));
        int last = 1 + random.nextInt(5);
        for (int version = 1; version <= last; version++) {
            String state = version > 1 && version == last && random.nextInt(3) == 0 ? "CLOSED" : "ACTIVE";
            Integer workers = random.nextInt(3) == 0 ? null : random.nextInt(9);
            Locality locality = random.nextInt(5) == 0
                    ? null
                    : random.nextBoolean()
                            ? new Locality("V", "Huyện Ngọc Hiển", "973@2025-06-30")
                            : new Locality("I", "Thành phố Cà Mau", "964@2025-06-30");
            versions.add(new Version(
                    new EntityState(
                            id,
                            "HTX Chí Tâm " + id,
                            random.nextInt(6) == 0 ? null : one(FORMS),
                            null,
                            null,
                            null,
                            locality,
                            null,
                            new Unit(unit(), "Xã Đất Mũi"),
                            workers == null && random.nextBoolean() ? null : new EntityState.Workforce(workers, null),
                            false,
                            state),
                    version,
                    time));
            time = time.plus(Duration.ofHours(1 + random.nextInt(9_000)));
        }
    }

    private Instant moment(LocalDate day) {
        return day.atStartOfDay(Vietnam.ZONE).toInstant().plusSeconds(random.nextInt(86_400));
    }

    private String unit() {
        return random.nextBoolean() ? "32248" : "32236@2025-06-30";
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
