package vn.ocop.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.events.EntityState;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.TestTokens;
import vn.ocop.training.CourseFlow;
import vn.ocop.training.Registry;
import vn.ocop.training.TrainingServiceTest;

/** Seats, who may fill them, and the way of a course. */
@TrainingServiceTest
class CourseTest {
    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    private Registry registry;
    private CourseFlow course;
    private Api api;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        registry = new Registry(prefix, port);
        api = Api.at(port);
        course = new CourseFlow(api);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void of_two_who_enrol_into_the_last_seat_at_the_same_moment_one_gets_it_and_one_waits() throws Exception {
        course.planned(1).opened();
        List<String> trainees = List.of(course.officer("Nguyễn Văn An"), course.officer("Trần Thị Bé"));

        List<Answer> answers = together(trainees.stream()
                .<Callable<Answer>>map(one -> () -> course.enrol(course.agency, one))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.json().get("state").asString())
                .containsExactlyInAnyOrder("ENROLLED", "WAITING");
        assertThat(course.in("ENROLLED")).hasSize(1);
        assertThat(course.in("WAITING")).hasSize(1);
    }

    @Test
    void of_many_who_enrol_at_once_no_seat_is_given_twice_and_none_is_lost() throws Exception {
        course.planned(4).opened();
        EntityState entity = registry.cooperative("HTX Tân Phát Lợi");
        List<String> trainees = IntStream.range(0, 12)
                .mapToObj(i -> course.person(entity.id(), "WORKER", "CN-" + i))
                .toList();

        List<Answer> answers = together(trainees.stream()
                .<Callable<Answer>>map(one -> () -> course.enrol(course.agency, one))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(course.in("ENROLLED")).hasSize(4);
        assertThat(course.in("WAITING")).hasSize(8);
    }

    @Test
    void when_a_seat_frees_the_first_who_waits_gets_it() {
        course.planned(1).opened();
        String first = course.officer("Nguyễn Văn An");
        String second = course.officer("Trần Thị Bé");
        String third = course.officer("Lê Văn Cò");
        List.of(first, second, third).forEach(one -> CourseFlow.ok(course.enrol(course.agency, one)));

        CourseFlow.ok(course.agency.post(course.path() + "/enrolments/" + first + "/withdrawal", ""));

        assertThat(course.in("ENROLLED")).containsExactly(second);
        assertThat(course.in("WAITING")).containsExactly(third);
        assertThat(course.in("WITHDRAWN")).containsExactly(first);
    }

    @Test
    void seats_that_are_added_go_to_those_who_wait_and_taken_seats_stay() {
        course.planned(1).opened();
        String first = course.officer("Nguyễn Văn An");
        String second = course.officer("Trần Thị Bé");
        List.of(first, second).forEach(one -> CourseFlow.ok(course.enrol(course.agency, one)));

        CourseFlow.ok(course.agency
                .ifMatch(course.version())
                .put(course.path(), CourseFlow.plan(2, "quality-food-safety", "{\"leastShare\":75}")));
        assertThat(course.in("ENROLLED")).containsExactly(first, second);

        Answer fewer = course.agency
                .ifMatch(course.version())
                .put(course.path(), CourseFlow.plan(1, "quality-food-safety", "{\"leastShare\":75}"));
        assertThat(fewer.rule()).isEqualTo("seats-taken");
    }

    @Test
    void an_entity_enrols_its_own_people_and_nobody_else() {
        course.planned(5).opened();
        EntityState own = registry.cooperative("HTX Tân Phát Lợi");
        EntityState other = registry.cooperative("Cơ sở Chí Tâm");
        String worker = course.person(own.id(), "WORKER", "CN-1");
        String stranger = course.person(other.id(), "WORKER", "CN-1");
        Api producer = api.producerOf(own.id());

        assertThat(course.enrol(producer, worker).status()).isEqualTo(201);
        assertThat(course.enrol(producer, stranger).rule()).isEqualTo("not-your-trainee");
        assertThat(course.enrol(producer, course.officer("Nguyễn Văn An")).rule())
                .isEqualTo("not-your-trainee");
        assertThat(producer.get(course.path() + "/enrolments").json().get("items"))
                .hasSize(1);
        assertThat(producer.post(
                                "/api/training/v1/entities/" + other.id() + "/trainees",
                                "{\"kind\":\"WORKER\",\"code\":\"CN-9\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_commune_enrols_in_its_units_only() {
        course.planned(5).opened();
        String officer = course.officer("Nguyễn Văn An");
        String worker = course.person(registry.cooperative("HTX Tân Phát Lợi").id(), "WORKER", "CN-1");

        assertThat(course.enrol(api.tanAnTay(), officer).rule()).isEqualTo("outside-jurisdiction");
        assertThat(course.enrol(api.datMui(), officer).status()).isEqualTo(201);
        assertThat(course.enrol(api.tanAnTay(), worker).status()).isEqualTo(201);
    }

    @Test
    void neither_an_entity_of_an_officer_nor_a_commune_of_a_producer_shows_who_is_enrolled() {
        course.planned(5).opened();
        EntityState own = registry.cooperative("HTX Tân Phát Lợi");
        CourseFlow.ok(course.enrol(course.agency, course.person(own.id(), "WORKER", "CN-1")));
        Api producer = api.as(TestTokens.as("producer.elsewhere")
                .roles("producer")
                .units("32236@2025-06-30", "32248")
                .entities("another"));
        Api commune = api.as(TestTokens.as("commune.elsewhere")
                .roles("commune")
                .units("32044")
                .entities(own.id()));

        for (Api other : List.of(producer, commune)) {
            assertThat(other.get(course.path() + "/enrolments").json().get("items"))
                    .isEmpty();
            assertThat(other.get("/api/training/v1/courses?entity=" + own.id()).rule())
                    .isEqualTo("not-your-entity");
        }
        assertThat(api.producerOf(own.id())
                        .get("/api/training/v1/courses?entity=" + own.id())
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void a_course_takes_only_its_audience_and_nobody_twice() {
        course.planned(CourseFlow.plan(5, "programme-rules", "{\"leastShare\":75}")
                        .replace("\"OFFICER\",\"ENTITY_REPRESENTATIVE\",\"WORKER\"", "\"OFFICER\""))
                .opened();
        String officer = course.officer("Nguyễn Văn An");
        String worker = course.person(registry.cooperative("HTX Tân Phát Lợi").id(), "WORKER", "CN-1");

        assertThat(course.enrol(course.agency, worker).rule()).isEqualTo("not-the-audience");
        CourseFlow.ok(course.enrol(course.agency, officer));
        assertThat(course.enrol(course.agency, officer).rule()).isEqualTo("already-enrolled");
    }

    @Test
    void a_course_goes_its_way_and_no_other() {
        course.planned(5);
        assertThat(course.enrol(course.agency, course.officer("Nguyễn Văn An")).rule())
                .isEqualTo("course-state");
        assertThat(course.step("closing", "").rule()).isEqualTo("course-state");
        course.opened().running();
        clock.set(Instant.parse("2026-11-22T16:59:59Z"));
        assertThat(course.step("closing", "").rule()).isEqualTo("sessions-to-come");
        clock.set(Instant.parse("2026-11-22T17:00:00Z"));
        course.closed();
        assertThat(course.step("cancellation", "{\"reason\":\"Mưa bão\"}").rule())
                .isEqualTo("course-state");
        CourseFlow.ok(course.step("reopening", "{\"reason\":\"Danh sách gửi muộn\"}"));
        CourseFlow.ok(course.step("cancellation", "{\"reason\":\"Mưa bão\"}"));
        assertThat(course.read().get("reason").asString()).isEqualTo("Mưa bão");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "seats":5                    | "seats":0                     | seats
            "task":"III.1"               | "task":"IX.9"                 | task
            "topic":"quality-food-safety"| "topic":"no-such-topic"       | topic
            "amount":30000000            | "amount":30000000.5           | funding.lines[0].amount
            "amount":30000000            | "amount":30000001             | funding.lines
            "end":"10:00"},              | "end":"07:00"},               | sessions[0].end
            "id":"2"                     | "id":"1"                      | sessions[1].id
            "leastShare":75              | "leastShare":101              | rule.leastShare
            """)
    void what_can_not_be_planned_is_told_with_its_place(String good, String bad, String field) {
        Answer refused = course.agency.post(
                CourseFlow.PATH,
                CourseFlow.plan(5, "quality-food-safety", "{\"leastShare\":75}").replace(good, bad));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void a_list_takes_every_good_row_and_tells_the_others_with_their_reason() {
        course.planned(2).opened();
        EntityState own = registry.cooperative("HTX Tân Phát Lợi " + UUID.randomUUID());
        EntityState other = registry.cooperative("Cơ sở Chí Tâm " + UUID.randomUUID());
        String list = """
                Đối tượng,Chủ thể,Mã người học,Họ tên,Đồng ý
                đại diện,%1$s,GD,Nguyễn Thị Hoà,có
                người lao động,%1$s,CN-1,,
                người lao động,%2$s,CN-2,,
                người lao động,%1$s,CN-1,,
                người lao động,không có trong đăng bạ,CN-1,,
                người lao động,%3$s,CN-1,,
                người lao động,%1$s,CN-3,Lê Văn Cò,không
                khách mời,%1$s,CN-4,,
                """.formatted(own.name().toUpperCase(Locale.ROOT), own.id(), other.name());
        Api producer = api.producerOf(own.id());
        String path = course.path() + "/enrolments";

        Answer checked = producer.postTable(path + "?dryRun=true", list);
        assertThat(checked.json().get("taken").asInt()).isEqualTo(3);
        assertThat(course.in("ENROLLED")).isEmpty();

        Answer taken = producer.postTable(path, list);

        assertThat(taken.json().get("enrolled").asInt()).isEqualTo(2);
        assertThat(taken.json().get("waiting").asInt()).isEqualTo(1);
        assertThat(taken.json()
                        .get("findings")
                        .valueStream()
                        .map(one ->
                                one.get("row").asInt() + " " + one.get("rule").asString()))
                .containsExactly(
                        "5 duplicate-row", "6 unknown-entity", "7 wrong-unit", "8 not-agreed", "9 unknown-kind");
        assertThat(taken.text()).doesNotContain("Hoà");
        assertThat(producer.postTable(path, list).json().get("taken").asInt()).isZero();
        assertThat(course.in("WAITING")).hasSize(1);
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = calls.stream()
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
