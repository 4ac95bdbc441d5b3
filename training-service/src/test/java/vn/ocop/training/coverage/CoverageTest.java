package vn.ocop.training.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityRegistered;
import vn.ocop.starter.event.CloudEvent;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Records;
import vn.ocop.testing.Api;
import vn.ocop.training.TrainingServiceTest;
import vn.ocop.training.coverage.SeededHistory.Version;
import vn.ocop.training.person.Post;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.record.Completion;

/** The figures that the service tells are those that anybody can count from the raw records. */
@TrainingServiceTest
class CoverageTest {
    private static final String PATH = "/api/training/v1/coverage";
    private static final List<String> TOPICS =
            List.of("programme-rules", "story", "quality-food-safety", "idea-business-plan");

    @Autowired
    MongoDatabase database;

    @Autowired
    EntityHistory history;

    @Autowired
    JsonMapper json;

    @Value("${local.server.port}")
    int port;

    private final SeededHistory seeded = new SeededHistory(20_261_123);
    private final Map<String, List<Post>> officers = new HashMap<>();
    private List<Completion> completions;
    private Api office;

    @BeforeEach
    void five_years() {
        List.of("officers", "entity_days", "completions")
                .forEach(name -> database.getCollection(name).deleteMany(new BsonDocument()));
        office = Api.at(port).office();
        for (List<Post> posts : seeded.officers) {
            officers.put(appoint(posts), posts);
        }
        List<Version> told = new ArrayList<>(seeded.versions);
        told.addAll(seeded.versions);
        Collections.shuffle(told, new Random(7));
        told.forEach(this::hear);
        completions = seeded.completions(List.copyOf(new TreeMap<>(officers).keySet()));
        MongoCollection<BsonDocument> raw = database.getCollection("completions", BsonDocument.class);
        Records<Completion> records = new Records<>(Completion.class, raw.getCodecRegistry());
        raw.insertMany(completions.stream()
                .map(one -> records.write(one).append("_id", new BsonString(one.courseId() + ":" + one.traineeId())))
                .toList());
    }

    @ParameterizedTest
    @EnumSource(TargetGroup.class)
    void the_figures_of_any_day_are_those_of_the_raw_records(TargetGroup group) {
        for (int i = 0; i < 25; i++) {
            LocalDate day = seeded.day();
            assertThat(told(group, "", day))
                    .as("all on %s", day)
                    .isEqualTo(Map.of("ALL", count(group, day, _ -> true)));
            assertThat(told(group, "&by=topic", day)).as("topics on %s", day).containsAllEntriesOf(topics(group, day));
            assertThat(told(group, "&by=locality", day))
                    .as("localities on %s", day)
                    .isEqualTo(byProperty(group, day, "locality"));
            String other = group == TargetGroup.OFFICERS ? "level" : "legalForm";
            assertThat(told(group, "&by=" + other, day))
                    .as(other + " on %s", day)
                    .isEqualTo(byProperty(group, day, other));
            assertThat(told(group, "&by=agency", day)).as("agencies on %s", day).isEqualTo(agencies(group, day));
        }
        Map<String, Figure> years = new HashMap<>();
        LocalDate asked = LocalDate.of(2025, 3, 8);
        for (int year = 2022; year < 2025; year++) {
            years.put(Integer.toString(year), count(group, LocalDate.of(year, 12, 31), _ -> true));
        }
        years.put("2025", count(group, asked, _ -> true));
        assertThat(told(group, "&by=year", asked)).isEqualTo(years);
    }

    @ParameterizedTest
    @EnumSource(TargetGroup.class)
    void who_is_missing_and_who_is_trained_are_together_everybody(TargetGroup group) {
        LocalDate day = LocalDate.of(2024, 6, 15);
        List<String> expected = members(group, day).stream()
                .filter(member -> member.size() == null || trained(group, member, day, _ -> true) < member.size())
                .map(Raw::id)
                .toList();

        assertThat(missing(group, day))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }

    @Test
    void what_the_denominator_is_stands_beside_the_figure_in_words() {
        JsonNode row = office.get(PATH + "?audience=WORKERS&on=2024-06-15")
                .json()
                .get("items")
                .get(0);

        assertThat(row.get("denominator").get("vi").asString())
                .contains("Lao động", "15/06/2024", row.get("unknown").asInt() + " chủ thể chưa khai");
        assertThat(row.get("denominator").get("en").asString()).contains("Workers of OCOP entities on 15/06/2024");
        assertThat(row.get("unknown").asInt()).isPositive();
    }

    @Test
    void a_commune_is_told_whom_it_can_invite_and_no_others() {
        JsonNode items = Api.at(port)
                .datMui()
                .get(PATH + "/missing?audience=ENTITIES&on=2024-06-15&limit=200")
                .json()
                .get("items");

        assertThat(items.size()).isPositive();
        items.forEach(item -> assertThat(item.get("units").get(0).asString()).isIn("32248", "32236@2025-06-30"));
        List<String> elsewhere = new ArrayList<>();
        Api.at(port)
                .tanAnTay()
                .get(PATH + "/missing?audience=ENTITIES&on=2024-06-15&limit=200")
                .json()
                .get("items")
                .forEach(item -> elsewhere.add(item.get("units").get(0).asString()));
        assertThat(elsewhere).isNotEmpty().containsOnly("32236@2025-06-30");
    }

    @Test
    void figures_and_lists_come_as_files() {
        Api.Answer csv =
                office.with("Accept-Language", "en").get(PATH + "/export?audience=OFFICERS&by=level&format=csv");
        assertThat(csv.text()).contains("What the denominator is", "Officers of the OCOP programme");
        Api.Answer list = office.get(PATH + "/missing/export?audience=ENTITIES&on=2024-06-15&format=csv");
        assertThat(list.text()).contains("Chủ thể", "HTX Chí Tâm");
        assertThat(office.get(PATH + "/export?audience=OFFICERS&format=xlsx")
                        .header("Content-Type")
                        .orElseThrow())
                .contains("spreadsheetml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?audience=FARMERS",
                "?audience=ENTITIES&by=level",
                "?audience=ENTITIES&on=soon",
                "?audience=ENTITIES&at=x"
            })
    void a_question_that_makes_no_sense_is_told_so(String question) {
        assertThat(office.get(PATH + question).status()).isEqualTo(400);
    }

    /** A member of a denominator, counted by hand. */
    private record Raw(String id, Integer size, Map<String, String> properties) {}

    /** A figure as it is told. */
    private record Figure(long trained, long of, String share, int unknown) {}

    private Map<String, Figure> told(TargetGroup group, String by, LocalDate day) {
        Map<String, Figure> told = new HashMap<>();
        Api.Answer answer = office.get(PATH + "?audience=" + group + "&on=" + day + by);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.json()
                .get("items")
                .forEach(row -> told.put(
                        row.get("value").asString(),
                        new Figure(
                                row.get("trained").asLong(),
                                row.get("of").asLong(),
                                row.get("share").isNull()
                                        ? null
                                        : row.get("share").asString(),
                                row.get("unknown").asInt())));
        return told;
    }

    private Figure count(TargetGroup group, LocalDate day, Predicate<Completion> which) {
        return count(group, day, members(group, day), which);
    }

    private Figure count(TargetGroup group, LocalDate day, Collection<Raw> members, Predicate<Completion> which) {
        long of = 0;
        long trained = 0;
        int unknown = 0;
        for (Raw member : members) {
            if (member.size() == null) {
                unknown++;
                continue;
            }
            of += member.size();
            trained += Math.min(member.size(), trained(group, member, day, which));
        }
        String share = of == 0
                ? null
                : new BigDecimal(trained * 100)
                        .divide(new BigDecimal(of), 1, RoundingMode.FLOOR)
                        .toString();
        return new Figure(trained, of, share, unknown);
    }

    private long trained(TargetGroup group, Raw member, LocalDate day, Predicate<Completion> which) {
        TraineeKind kind =
                switch (group) {
                    case OFFICERS -> TraineeKind.OFFICER;
                    case ENTITIES -> TraineeKind.ENTITY_REPRESENTATIVE;
                    case WORKERS -> TraineeKind.WORKER;
                };
        return completions.stream()
                .filter(one -> one.kind() == kind)
                .filter(one -> member.id().equals(kind == TraineeKind.OFFICER ? one.traineeId() : one.entityId()))
                .filter(one -> one.day().compareTo(day) <= 0)
                .filter(one -> one.validUntil() == null || one.validUntil().compareTo(day) >= 0)
                .filter(which)
                .map(Completion::traineeId)
                .distinct()
                .count();
    }

    private List<Raw> members(TargetGroup group, LocalDate day) {
        List<Raw> members = new ArrayList<>();
        if (group == TargetGroup.OFFICERS) {
            officers.forEach((id, posts) -> posts.stream()
                    .filter(post -> !post.from().isAfter(day))
                    .reduce((_, later) -> later)
                    .ifPresent(post -> members.add(new Raw(
                            id,
                            1,
                            Map.of("level", post.level().name(), "locality", post.unit(), "agency", post.agency())))));
            return members;
        }
        Map<String, Version> newest = new TreeMap<>();
        seeded.versions.stream()
                .filter(version -> !version.day().isAfter(day))
                .forEach(version ->
                        newest.merge(version.entity().id(), version, (a, b) -> a.version() > b.version() ? a : b));
        newest.values().stream()
                .filter(version -> !version.entity().state().equals("CLOSED"))
                .forEach(version -> members.add(raw(group, version)));
        return members;
    }

    private static Raw raw(TargetGroup group, Version version) {
        var entity = version.entity();
        Integer workers = entity.workforce() == null ? null : entity.workforce().total();
        return new Raw(
                entity.id(),
                group == TargetGroup.ENTITIES ? Integer.valueOf(1) : workers,
                Map.of(
                        "legalForm",
                        entity.legalForm() == null ? "none" : entity.legalForm(),
                        "locality",
                        entity.locality() == null ? "none" : entity.locality().unitId()));
    }

    private Map<String, Figure> byProperty(TargetGroup group, LocalDate day, String property) {
        Map<String, List<Raw>> groups = new HashMap<>();
        members(group, day)
                .forEach(member -> groups.computeIfAbsent(member.properties().get(property), _ -> new ArrayList<>())
                        .add(member));
        Map<String, Figure> figures = new HashMap<>();
        groups.forEach((value, some) -> figures.put(value, count(group, day, some, _ -> true)));
        return figures;
    }

    private Map<String, Figure> topics(TargetGroup group, LocalDate day) {
        Map<String, Figure> figures = new HashMap<>();
        TOPICS.stream()
                .filter(topic -> group != TargetGroup.WORKERS || !topic.equals("programme-rules"))
                .forEach(topic ->
                        figures.put(topic, count(group, day, one -> one.topic().equals(topic))));
        return figures;
    }

    private Map<String, Figure> agencies(TargetGroup group, LocalDate day) {
        if (group == TargetGroup.OFFICERS) {
            return byProperty(group, day, "agency");
        }
        Map<String, Figure> figures = new HashMap<>();
        List.of("dard", "science_technology", "industry_trade").forEach(agency -> {
            if (completions.stream()
                    .anyMatch(one -> one.runBy().equals(agency) && one.kind() == group.kind() && one.countsOn(day))) {
                figures.put(agency, count(group, day, one -> one.runBy().equals(agency)));
            }
        });
        return figures;
    }

    private List<String> missing(TargetGroup group, LocalDate day) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = office.get(PATH + "/missing?limit=7&audience=" + group + "&on=" + day + cursor)
                    .json();
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        return ids;
    }

    private String appoint(List<Post> posts) {
        Api.Answer answer = office.post("/api/training/v1/officers", form(posts.getFirst()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        for (int i = 1; i < posts.size(); i++) {
            Api.Answer moved =
                    office.ifMatch(i).post("/api/training/v1/officers/" + answer.id() + "/posts", form(posts.get(i)));
            assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        }
        return answer.id();
    }

    private static String form(Post post) {
        return "{\"agency\":\"%s\",\"level\":\"%s\",\"unit\":\"%s\",\"from\":\"%s\"}"
                .formatted(post.agency(), post.level(), post.unit(), post.from());
    }

    private void hear(Version version) {
        String id = version.entity().id();
        history.follow(
                IncomingEvent.within(
                        new CloudEvent(
                                id + ":" + version.version(),
                                "/registry-service",
                                "entity-updated",
                                id,
                                version.time(),
                                null,
                                version.version()),
                        json.writeValueAsString(new EntityRegistered(version.entity())),
                        json),
                version.entity());
    }
}
