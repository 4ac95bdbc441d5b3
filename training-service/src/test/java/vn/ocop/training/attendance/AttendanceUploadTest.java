package vn.ocop.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.events.EntityState;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;
import vn.ocop.testing.MovableClock;
import vn.ocop.training.CourseFlow;
import vn.ocop.training.Registry;
import vn.ocop.training.TrainingServiceTest;

/** Lists that devices keep without a network and send later. */
@TrainingServiceTest
class AttendanceUploadTest {
    private static final String NOON = "2026-11-20T05:00:00Z";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Autowired
    MovableClock clock;

    @Autowired
    AttendanceSheets sheets;

    private Registry registry;
    private CourseFlow course;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        registry = new Registry(prefix, port);
        course = new CourseFlow(Api.at(port));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void five_thousand_rows_sent_twice_by_two_devices_at_once_come_to_what_both_saw() throws Exception {
        int people = 500;
        int sessions = 10;
        List<String> trainees = manyInACourse(people, sessions);
        // Each device has all 5,000 rows; the door saw the trainees with an even number, the hall those divisible by 3.
        List<String> sent = new ArrayList<>();
        for (int twice = 0; twice < 2; twice++) {
            sent.add(sheet("door", trainees, sessions, i -> i % 2 == 0));
            sent.add(sheet("hall", trainees, sessions, i -> i % 3 == 0));
        }

        List<Answer> answers = together(sent);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().get("taken").asInt()).isEqualTo(people * sessions);
        });
        Map<String, Map<String, Integer>> minutes = sheets.minutes(course.id);
        assertThat(minutes).hasSize(people);
        IntStream.range(0, people)
                .forEach(i -> assertThat(minutes.get(trainees.get(i)).values())
                        .hasSize(sessions)
                        .containsOnly(i % 2 == 0 || i % 3 == 0 ? 60 : 0));
    }

    @Test
    void a_row_that_can_not_be_is_told_and_the_others_are_kept() {
        course.planned(1).opened();
        String seated = course.officer("Nguyễn Văn An");
        String waiting = course.officer("Trần Thị Bé");
        List.of(seated, waiting).forEach(one -> CourseFlow.ok(course.enrol(course.agency, one)));
        course.running();

        Answer answer =
                course.agency.postTable(course.path() + "/attendance?device=tablet-1", """
                Buổi,Mã học viên,Có mặt,Số phút,Ghi lúc
                1,%1$s,có,,2026-11-20T10:00:00+07:00
                2,%1$s,,121,2026-11-20T10:00:00+07:00
                3,%1$s,có,,2026-11-20T10:00:00+07:00
                1,%2$s,có,,2026-11-20T10:00:00+07:00
                2,%1$s,có,,2027-01-01T10:00:00+07:00
                2,%1$s,,,2026-11-20T10:00:00+07:00
                """.formatted(seated, waiting));

        assertThat(answer.json().get("taken").asInt()).isEqualTo(1);
        assertThat(answer.json()
                        .get("findings")
                        .valueStream()
                        .map(one ->
                                one.get("row").asInt() + " " + one.get("rule").asString()))
                .containsExactly(
                        "2 more-than-session", "3 unknown-session", "4 not-enrolled", "5 wrong-clock", "6 incomplete");
        assertThat(sheets.minutes(course.id)).isEqualTo(Map.of(seated, Map.of("1", 120)));
    }

    @Test
    void attendance_is_kept_while_a_course_runs_and_not_before_or_after() {
        course.planned(1).opened();
        String officer = course.officer("Nguyễn Văn An");
        CourseFlow.ok(course.enrol(course.agency, officer));

        assertThat(course.present("door", NOON, officer, true).rule()).isEqualTo("course-state");
        course.running();
        assertThat(course.present("door", NOON, officer, true).status()).isEqualTo(200);
        course.closed();
        assertThat(course.present("door", NOON, officer, true).rule()).isEqualTo("course-state");
    }

    private List<String> manyInACourse(int people, int sessions) {
        String days = IntStream.rangeClosed(1, sessions)
                .mapToObj(
                        "{\"id\":\"%1$d\",\"date\":\"2026-11-%1$02d\",\"start\":\"08:00\",\"end\":\"09:00\"}"
                                ::formatted)
                .collect(Collectors.joining(","));
        course.planned(CourseFlow.plan(people, "quality-food-safety", "{\"leastShare\":75}")
                        .replaceAll("(?s)\"sessions\":\\[.*?]", "\"sessions\":[" + days + "]"))
                .opened();
        EntityState entity = registry.cooperative("HTX Tân Phát Lợi");
        String list = IntStream.range(0, people)
                .mapToObj(i -> "worker," + entity.id() + ",CN-" + i)
                .collect(Collectors.joining("\n", "kind,entity,code\n", "\n"));
        Answer enrolled = course.agency.postTable(course.path() + "/enrolments", list);
        assertThat(enrolled.json().get("enrolled").asInt()).as(enrolled.text()).isEqualTo(people);
        course.running();
        List<String> trainees = new ArrayList<>();
        String cursor = "";
        do {
            var page = course.agency
                    .get(course.path() + "/enrolments?limit=200" + cursor)
                    .json();
            page.get("items").forEach(one -> trainees.add(one.get("traineeId").asString()));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        assertThat(trainees).hasSize(people).doesNotHaveDuplicates();
        return trainees;
    }

    private static String sheet(String device, List<String> trainees, int sessions, IntPredicate seen) {
        return IntStream.range(0, trainees.size())
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(1, sessions)
                        .mapToObj(session ->
                                "{\"session\":\"%d\",\"traineeId\":\"%s\",\"present\":%s,\"recordedAt\":\"%s\"}"
                                        .formatted(session, trainees.get(i), seen.test(i), NOON)))
                .collect(Collectors.joining(",", "{\"device\":\"" + device + "\",\"rows\":[", "]}"));
    }

    private List<Answer> together(List<String> sheets) throws Exception {
        CyclicBarrier start = new CyclicBarrier(sheets.size());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = sheets.stream()
                    .map(sheet -> pool.submit(() -> {
                        start.await();
                        return course.agency.post(course.path() + "/attendance", sheet);
                    }))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
