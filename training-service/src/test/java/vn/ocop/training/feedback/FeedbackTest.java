package vn.ocop.training.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.training.CourseFlow;
import vn.ocop.training.TrainingServiceTest;

/** Participants can say what they think, once each, and nobody can tell who said what. */
@TrainingServiceTest
class FeedbackTest {
    private static final int PARTICIPANTS = 7;

    @Autowired
    MovableClock clock;

    @Autowired
    MongoDatabase database;

    @Value("${local.server.port}")
    int port;

    private CourseFlow course;
    private final List<String> trainees = new ArrayList<>();

    @BeforeEach
    void a_course_runs() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        course = new CourseFlow(Api.at(port)).planned(20).opened();
        for (int i = 0; i < PARTICIPANTS; i++) {
            String officer = course.officer("Nguyễn Văn " + i);
            CourseFlow.ok(course.enrol(course.agency, officer));
            trainees.add(officer);
        }
        course.running();
    }

    @Test
    void results_are_shown_as_a_distribution_from_five_answers_on() {
        List<String> codes = codes();
        for (int i = 0; i < 4; i++) {
            assertThat(answer(codes.get(i), 4, "Cần thêm thực hành " + i).status())
                    .isEqualTo(204);
        }
        JsonNode few = results();
        assertThat(few.get("answers").asInt()).isEqualTo(4);
        assertThat(few.get("questions").size()).isZero();
        assertThat(few.get("texts").size()).isZero();

        answer(codes.get(4), 2, null);

        JsonNode enough = results();
        JsonNode content = enough.get("questions").get(0);
        assertThat(content.get("counts").toString()).isEqualTo("[0,1,0,4,0]");
        assertThat(content.get("mean").asString()).isEqualTo("3.60");
        assertThat(enough.get("texts").size()).isEqualTo(4);
    }

    @Test
    void a_code_serves_once_even_when_it_is_sent_many_times_at_the_same_moment() throws Exception {
        String code = codes().getFirst();
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tries.add(() -> answer(code, 5, null).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> one : threads.invokeAll(tries)) {
                answers.add(one.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(11);
        assertThat(answer(code.toLowerCase(Locale.ROOT), 5, null).rule()).isEqualTo("feedback-code-used");
        assertThat(results().get("answers").asInt()).isEqualTo(1);
    }

    @Test
    void there_are_as_many_codes_as_seats_that_have_not_answered_and_new_ones_end_the_old() {
        List<String> first = codes();
        assertThat(first).hasSize(PARTICIPANTS).doesNotHaveDuplicates();
        answer(first.getFirst(), 3, null);

        List<String> second = codes();

        assertThat(second).hasSize(PARTICIPANTS - 1).doesNotContainAnyElementsOf(first);
        assertThat(answer(first.getLast(), 3, null)
                        .json()
                        .get("errors")
                        .get(0)
                        .get("rule")
                        .asString())
                .isEqualTo("feedback-code");
        assertThat(answer(second.getFirst(), 3, null).status()).isEqualTo(204);
    }

    @Test
    void nothing_stored_leads_from_an_answer_to_a_code_an_account_a_trainee_or_a_time() {
        List<String> codes = codes();
        codes.forEach(code -> answer(code, 4, "Lớp học bổ ích"));

        Document box = database.getCollection("course_feedback")
                .find(new Document("_id", course.id))
                .first();
        assertThat(box.keySet()).containsExactlyInAnyOrder("_id", "open", "used", "answers", "version");
        List<Document> answers = box.getList("answers", Document.class);
        assertThat(answers).hasSize(PARTICIPANTS);
        Set<String> fields = new HashSet<>();
        answers.forEach(answer -> fields.addAll(answer.keySet()));
        assertThat(fields).containsExactlyInAnyOrder("id", "day", "scores", "text");
        assertThat(answers.stream().map(answer -> answer.getString("id"))).isSorted();
        assertThat(box.getList("used", String.class)).isSorted();
        assertThat(box.toJson()).doesNotContain(trainees).doesNotContain(codes).doesNotContain("producer.p1");
        assertThat(answers.getFirst().get("day", Date.class).toInstant())
                .isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void an_answer_that_is_not_whole_or_out_of_range_is_told_so_and_uses_nothing_up() {
        String code = codes().getFirst();
        assertThat(send(code, "{\"content\":6,\"trainer\":3,\"food\":3}", null).status())
                .isEqualTo(422);
        assertThat(answer(code, 3, "x".repeat(1_001)).status()).isEqualTo(422);
        assertThat(answer("", 3, null).status()).isEqualTo(422);
        assertThat(answer(code, 3, null).status()).isEqualTo(204);
    }

    @Test
    void a_course_that_does_not_run_yet_has_no_codes() {
        CourseFlow other = new CourseFlow(Api.at(port)).planned(5).opened();
        assertThat(other.agency.post(other.path() + "/feedback-codes", "").rule())
                .isEqualTo("course-state");
        assertThat(other.agency
                        .get(other.path() + "/feedback")
                        .json()
                        .get("answers")
                        .asInt())
                .isZero();
    }

    private List<String> codes() {
        Api.Answer answer = course.agency.post(course.path() + "/feedback-codes", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
        return answer.json().get("codes").valueStream().map(JsonNode::asString).toList();
    }

    private Api.Answer answer(String code, int score, String text) {
        return send(
                code,
                "{\"content\":%1$d,\"trainer\":%1$d,\"materials\":%1$d,\"organisation\":%1$d}".formatted(score),
                text);
    }

    private Api.Answer send(String code, String scores, String text) {
        return Api.at(port)
                .producerOf("p1")
                .post(
                        course.path() + "/feedback",
                        "{\"code\":\"%s\",\"scores\":%s,\"text\":%s}"
                                .formatted(code, scores, text == null ? "null" : "\"" + text + "\""));
    }

    private JsonNode results() {
        return course.agency.get(course.path() + "/feedback").json();
    }
}
