package vn.ocop.training.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.training.CourseFlow;
import vn.ocop.training.Registry;
import vn.ocop.training.TrainingServiceTest;

/** Who leaves an entity takes along what was learnt; figures of earlier days stay what they were. */
@TrainingServiceTest
class LeavingTest {
    /** The registry tells of entities today, whenever that is: days on which they are there. */
    private static final LocalDate LAST = LocalDate.of(2099, 3, 31);

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    private Registry registry;
    private CourseFlow course;
    private EntityState entity;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        registry = new Registry(prefix, port);
        course = new CourseFlow(Api.at(port));
        entity = registry.cooperative("HTX Tân Phát Lợi");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({"WORKER, WORKERS", "ENTITY_REPRESENTATIVE, ENTITIES"})
    void coverage_counts_who_left_until_the_last_day_and_not_later(String kind, String audience) {
        String leaver = course.person(entity.id(), kind, "CN-1");
        String stayer = course.person(registry.cooperative("Cơ sở Chí Tâm").id(), kind, "CN-1");
        course.planned(CourseFlow.plan(5, "story", "{\"leastShare\":75}")).opened();
        CourseFlow.ok(course.enrol(course.agency, leaver));
        CourseFlow.ok(course.enrol(course.agency, stayer));
        course.running();
        course.present("door", "2026-11-20T05:00:00Z", leaver, true, true);
        course.present("door", "2026-11-20T05:00:00Z", stayer, true, true);
        course.closed();
        await().untilAsserted(() -> assertThat(
                        course.agency.get(course.path() + "/completions").json().get("items"))
                .hasSize(2));
        JsonNode before = figure(audience, LAST.plusDays(1));

        CourseFlow.ok(leave(course.agency, leaver, LAST));

        JsonNode after = figure(audience, LAST.plusDays(1));
        assertThat(figure(audience, LAST).get("trained")).isEqualTo(before.get("trained"));
        assertThat(after.get("trained").asInt())
                .isEqualTo(before.get("trained").asInt() - 1)
                .isPositive();
        assertThat(after.get("of")).isEqualTo(before.get("of"));
        assertThat(byYear(audience, 2098)).isEqualTo(byYear(audience, 2099) + 1);
    }

    @Test
    void who_has_left_takes_no_seat_any_more_by_id_or_by_list() {
        String worker = course.person(entity.id(), "WORKER", "CN-1");
        course.planned(5).opened();
        CourseFlow.ok(leave(Api.at(port).producerOf(entity.id()), worker, LocalDate.of(2026, 11, 22)));
        String list = "kind,entity,code\nworker,%s,CN-1\n".formatted(entity.id());

        Answer one = course.enrol(course.agency, worker);
        Answer many = course.agency.postTable(course.path() + "/enrolments", list);

        assertThat(one.status()).isEqualTo(422);
        assertThat(many.json().get("enrolled").asInt()).isZero();
        assertThat(many.json().get("findings").get(0).get("rule").asString()).isEqualTo("person-left");
        clock.set(Instant.parse("2026-11-22T02:00:00Z"));
        assertThat(course.enrol(course.agency, worker).status()).isEqualTo(201);
    }

    @Test
    void a_last_day_is_entered_once_by_who_speaks_for_the_entity() {
        String worker = course.person(entity.id(), "WORKER", "CN-1");
        EntityState other = registry.cooperative("Cơ sở Chí Tâm");

        assertThat(leave(Api.at(port).producerOf(other.id()), worker, LAST).rule())
                .isEqualTo("not-your-trainee");
        assertThat(Api.at(port)
                        .producerOf(other.id())
                        .ifMatch(1)
                        .post(path(other.id(), worker), "{\"last\":\"2099-03-31\"}")
                        .status())
                .isEqualTo(404);
        assertThat(course.agency
                        .ifMatch(1)
                        .post(path(entity.id(), worker), "{}")
                        .status())
                .isEqualTo(422);
        assertThat(course.agency
                        .post(path(entity.id(), worker), "{\"last\":\"2099-03-31\"}")
                        .status())
                .isEqualTo(428);

        Answer left = leave(Api.at(port).producerOf(entity.id()), worker, LAST);

        assertThat(left.header("ETag")).hasValue("\"2\"");
        assertThat(left.json().get("last").asString()).isEqualTo("2099-03-31");
        assertThat(leave(course.agency, worker, LAST).status()).isEqualTo(412);
        assertThat(course.agency
                        .ifMatch(2)
                        .post(path(entity.id(), worker), "{\"last\":\"2099-04-01\"}")
                        .rule())
                .isEqualTo("person-left");
    }

    private Answer leave(Api by, String trainee, LocalDate last) {
        return by.ifMatch(1).post(path(entity.id(), trainee), "{\"last\":\"%s\"}".formatted(last));
    }

    private static String path(String entityId, String trainee) {
        return "/api/training/v1/entities/" + entityId + "/trainees/" + trainee + "/leaving";
    }

    private JsonNode figure(String audience, LocalDate on) {
        return course.agency
                .get("/api/training/v1/coverage?audience=" + audience + "&by=topic&on=" + on)
                .json()
                .get("items")
                .valueStream()
                .filter(row -> row.get("value").asString().equals("story"))
                .findFirst()
                .orElseThrow();
    }

    private int byYear(String audience, int year) {
        return course.agency
                .get("/api/training/v1/coverage?by=year&on=2099-12-31&audience=" + audience)
                .json()
                .get("items")
                .valueStream()
                .filter(row -> row.get("value").asInt() == year)
                .mapToInt(row -> row.get("trained").asInt())
                .findFirst()
                .orElseThrow();
    }
}
