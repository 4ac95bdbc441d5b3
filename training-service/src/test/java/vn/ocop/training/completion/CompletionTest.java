package vn.ocop.training.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.Published;
import vn.ocop.training.CourseFlow;
import vn.ocop.training.Registry;
import vn.ocop.training.TrainingServiceTest;
import vn.ocop.training.course.Courses;

/** What follows when a course is closed. */
@TrainingServiceTest
class CompletionTest {
    private static final String NOON = "2026-11-20T05:00:00Z";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    @Autowired
    Courses courses;

    private Registry registry;
    private CourseFlow course;
    private EntityState entity;
    private String worker;
    private String representative;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        registry = new Registry(prefix, port);
        course = new CourseFlow(Api.at(port));
        entity = registry.cooperative("HTX Tân Phát Lợi");
        worker = course.person(entity.id(), "WORKER", "CN-1");
        representative = course.person(entity.id(), "ENTITY_REPRESENTATIVE", "GD");
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void who_met_the_rule_gets_a_certificate_and_who_missed_a_session_does_not() {
        held();
        course.present("door", NOON, worker, true, true);
        course.present("door", NOON, representative, true, false);

        course.closed();

        await().untilAsserted(() -> assertThat(completions()).hasSize(1));
        JsonNode completion = completions().getFirst();
        assertThat(completion.get("traineeId").asString()).isEqualTo(worker);
        assertThat(completion.get("day").asString()).isEqualTo("2026-11-23");
        assertThat(completion.get("validUntil").asString()).isEqualTo("2029-11-23");
        assertThat(completion.get("certificate").asString()).matches("\\d{4,}/2026/GCN-TH");
        assertThat(completion.get("unit").asString()).isEqualTo("32248");
    }

    @Test
    void a_test_counts_where_the_course_has_one_and_its_newest_score() {
        course.planned(CourseFlow.plan(5, "dossier", "{\"leastShare\":50,\"leastScore\":50}")
                        .replace("\"OFFICER\",\"ENTITY_REPRESENTATIVE\",\"WORKER\"", "\"ENTITY_REPRESENTATIVE\""))
                .opened();
        CourseFlow.ok(course.enrol(course.agency, representative));
        course.running();
        course.present("door", NOON, representative, true, false);
        score(representative, 40, "2026-11-20T05:00:00Z");
        score(representative, 70, "2026-11-20T06:00:00Z");
        score(representative, 40, "2026-11-20T05:00:00Z");

        course.closed();

        await().untilAsserted(() -> assertThat(completions()).hasSize(1));
        assertThat(completions().getFirst().has("validUntil")).isFalse();
    }

    @Test
    void everybody_may_hear_what_an_entity_was_trained_in_counted_and_once() {
        held();
        course.present("door", NOON, worker, true, true);
        course.present("hall", NOON, representative, true, true);
        course.closed();
        await().untilAsserted(() -> assertThat(told()).hasSize(1));

        courses.concludeIfClosed(course.id);
        courses.concludeIfClosed(course.id);

        assertThat(completions()).hasSize(2);
        assertThat(told()).singleElement().satisfies(event -> {
            assertThat(event.faults()).isEmpty();
            JsonNode training = event.data().get("training");
            assertThat(training.get("workers").asInt()).isEqualTo(1);
            assertThat(training.get("representatives").asInt()).isEqualTo(1);
            assertThat(training.get("topics").get(0).get("topic").asString()).isEqualTo("quality-food-safety");
            assertThat(training.get("topics").get(0).get("validUntil").asString())
                    .isEqualTo("2029-11-23");
        });
        assertThat(Api.at(port)
                        .auditor()
                        .get("/api/training/v1/entities/" + entity.id() + "/training")
                        .json())
                .isEqualTo(told().getFirst().data().get("training"));
    }

    @Test
    void a_list_that_comes_late_adds_and_certificates_that_were_given_stay() {
        held();
        course.present("door", NOON, worker, true, true);
        course.closed();
        await().untilAsserted(() -> assertThat(completions()).hasSize(1));
        String given = completions().getFirst().get("certificate").asString();

        CourseFlow.ok(course.step("reopening", "{\"reason\":\"Danh sách của máy thứ hai gửi muộn\"}"));
        course.present("door", "2026-11-20T06:00:00Z", worker, false, false);
        course.present("hall", NOON, representative, true, true);
        course.closed();

        await().untilAsserted(() -> assertThat(completions()).hasSize(2));
        assertThat(completions())
                .extracting(one -> one.get("certificate").asString())
                .contains(given)
                .doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(told()).hasSize(2));
    }

    @Test
    void an_officer_who_was_trained_is_told_with_the_post_and_without_a_name() {
        course.planned(5).opened();
        String officer = course.officer("Nguyễn Văn An");
        CourseFlow.ok(course.enrol(course.agency, officer));
        course.running();
        course.present("door", NOON, officer, true, true);

        course.closed();

        await().untilAsserted(() -> assertThat(Published.on(prefix + Topics.TRAINING_OFFICER))
                .filteredOn(event -> event.key().equals(officer))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.faults()).isEmpty();
                    assertThat(event.data().get("training").get("unit").asString())
                            .isEqualTo("32248");
                    assertThat(event.data().toString()).doesNotContain("Nguyễn");
                }));
    }

    @Test
    void a_commune_reads_the_training_of_its_own_officers_only_wherever_they_served_before() {
        course.planned(5).opened();
        String officer = course.officer("Nguyễn Văn An");
        CourseFlow.ok(course.enrol(course.agency, officer));
        course.running();
        course.present("door", NOON, officer, true, true);
        course.closed();
        String path = "/api/training/v1/officers/" + officer;
        Api api = Api.at(port);
        await().untilAsserted(() ->
                assertThat(api.datMui().get(path + "/training").status()).isEqualTo(200));
        assertThat(api.tanAnTay().get(path + "/training").rule()).isEqualTo("outside-jurisdiction");
        assertThat(api.auditor().get(path + "/training").status()).isEqualTo(200);

        CourseFlow.ok(course.agency.ifMatch(1).post(path + "/posts", """
                        {"agency":"commune_pc","level":"COMMUNE","unit":"32236@2025-06-30","from":"2026-11-21"}
                        """));

        assertThat(api.tanAnTay().get(path + "/training").status()).isEqualTo(200);
        assertThat(api.datMui().get(path + "/training").status()).isEqualTo(403);
        assertThat(api.datMui().get("/api/training/v1/officers/nobody/training").status())
                .isEqualTo(404);
    }

    /** Both have a seat and the course runs. */
    private void held() {
        course.planned(5).opened();
        List.of(worker, representative).forEach(one -> CourseFlow.ok(course.enrol(course.agency, one)));
        course.running();
    }

    private void score(String traineeId, int score, String at) {
        CourseFlow.ok(course.agency.post(
                course.path() + "/scores",
                "{\"rows\":[{\"traineeId\":\"%s\",\"score\":%d,\"recordedAt\":\"%s\"}]}"
                        .formatted(traineeId, score, at)));
    }

    private List<JsonNode> completions() {
        return course.agency
                .get(course.path() + "/completions")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private List<Published> told() {
        return Published.on(prefix + Topics.TRAINING_ENTITY).stream()
                .filter(event -> event.key().equals(entity.id()))
                .toList();
    }
}
