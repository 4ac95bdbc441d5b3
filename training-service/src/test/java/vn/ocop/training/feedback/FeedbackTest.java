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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final String PUBLIC = "/api/public/v1/courses/";

    @Autowired
    MovableClock clock;

    @Autowired
    MongoDatabase database;

    @Value("${local.server.port}")
    int port;

    private CourseFlow course;
    /** Somebody without an account. */
    private Api participant;

    private final List<String> trainees = new ArrayList<>();

    @BeforeEach
    void a_course_runs() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        participant = Api.at(port);
        course = new CourseFlow(participant).planned(20).opened();
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
        assertThat(box.toJson()).doesNotContain(trainees).doesNotContain(codes);
        assertThat(answers.getFirst().get("day", Date.class).toInstant())
                .isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"scores":ALL}                                          | 422 | code           | required
            {"code":" ","scores":ALL}                               | 422 | code           | required
            {"code":"LONG","scores":ALL}                            | 422 | code           | too-long
            {"code":"2222222222","scores":ALL}                      | 422 | code           | feedback-code
            {"code":"CODE"}                                         | 422 | scores.content | required
            {"code":"CODE","scores":{"content":3}}                  | 422 | scores.trainer | required
            {"code":"CODE","scores":{"content":6}}                  | 422 | scores.content | between
            {"code":"CODE","scores":{"content":0}}                  | 422 | scores.content | between
            {"code":"CODE","scores":{"food":3}}                     | 422 | scores.food    | unknown-field
            {"code":"CODE","scores":ALL,"text":"LONG"}              | 422 | text           | too-long
            {"code":"CODE","scores":ALL,"text":"a\\u0000b"}          | 422 | text           | control-characters
            {"code":"CODE","scores":ALL,"name":"Chí Tâm"}           | 400 | name           | unknown-field
            {"code":7,"scores":ALL}                                 | 400 | code           | wrong-type
            {"code":"CODE","scores":[5]}                            | 400 | scores         | wrong-type
            {"code":"CODE","scores":{"content":"tốt"}}              | 400 | scores.content | wrong-type
            {"code":"CODE","scores":{"content":4.5}}                | 400 | scores.content | wrong-type
            {"code":"CODE","scores":ALL,"text":["a"]}               | 400 | text           | wrong-type
            {"code":"CODE",                                         | 400 | body           | not-json
            """)
    void what_is_wrong_with_an_answer_is_told_by_field_and_uses_nothing_up(
            String body, int status, String field, String rule) {
        String code = codes().getFirst();
        Api.Answer refused = participant.post(
                path(), body.replace("ALL", scores(3)).replace("CODE", code).replace("LONG", "x".repeat(1_001)));

        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .filter(error -> error.get("field").asString().equals(field))
                        .map(error -> error.get("rule").asString()))
                .contains(rule);
        assertThat(answer(code, 3, null).status()).isEqualTo(204);
    }

    @Test
    void of_many_unknown_questions_only_some_are_named() {
        String many =
                IntStream.range(0, 1_000).mapToObj(i -> "\"q" + i + "\":3").collect(Collectors.joining(",", "{", "}"));

        assertThat(send("2222222222", many, null).json().get("errors")).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | Mã góp ý đã dùng | không phải mã góp ý của lớp này
            en | Code used        | is no feedback code of this course
            """)
    void a_participant_reads_why_in_vietnamese_or_english(String language, String used, String wrong) {
        String code = codes().getFirst();
        answer(code, 4, null);
        Api reader = participant.with("Accept-Language", language);
        String form = "{\"code\":\"%s\",\"scores\":%s}";

        assertThat(reader.post(path(), form.formatted(code, scores(4)))
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo(used);
        assertThat(reader.post(path(), form.formatted("2222222222", scores(4))).text())
                .contains(wrong);
    }

    @Test
    void without_an_account_one_can_read_the_questions_and_answer_them_but_nothing_else() {
        assertThat(participant.get("/api/public/v1/feedback-questions").json().get("items"))
                .hasSize(4)
                .allSatisfy(question ->
                        assertThat(question.get("label").get("vi").asString()).isNotBlank());
        assertThat(participant.get(course.path() + "/feedback").status()).isEqualTo(401);
        assertThat(participant.post(course.path() + "/feedback-codes", "").status())
                .isEqualTo(401);
        assertThat(participant.delete(path()).status()).isEqualTo(401);
        assertThat(course.agency.post(course.path() + "/feedback", "{}").status())
                .isEqualTo(405);
    }

    @Test
    void the_description_of_the_api_asks_for_no_token_there() {
        JsonNode paths = participant.get("/v3/api-docs").json().get("paths");

        assertThat(paths.get("/api/public/v1/courses/{id}/feedback").get("post").get("security"))
                .isEmpty();
        assertThat(paths.get("/api/public/v1/feedback-questions").get("get").get("security"))
                .isEmpty();
        assertThat(paths.get(CourseFlow.PATH + "/{id}/feedback").get("get").has("security"))
                .isFalse();
    }

    @Test
    void nobody_answers_on_a_course_that_is_not_known_not_yet_running_or_cancelled() {
        CourseFlow other = new CourseFlow(Api.at(port)).planned(5).opened();
        String path = PUBLIC + other.id + "/feedback";
        String form = "{\"code\":\"2222222222\",\"scores\":%s}".formatted(scores(5));
        assertThat(participant.post(path, form).rule()).isEqualTo("course-state");

        CourseFlow.ok(other.step("cancellation", "{\"reason\":\"Mưa bão\"}"));

        assertThat(participant.post(path, form).status()).isEqualTo(409);
        assertThat(participant.post(PUBLIC + "nowhere/feedback", form).status()).isEqualTo(404);
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
        return send(code, scores(score), text);
    }

    private Api.Answer send(String code, String scores, String text) {
        return participant.post(
                path(),
                "{\"code\":\"%s\",\"scores\":%s,\"text\":%s}"
                        .formatted(code, scores, text == null ? "null" : "\"" + text + "\""));
    }

    private String path() {
        return PUBLIC + course.id + "/feedback";
    }

    private static String scores(int score) {
        return "{\"content\":%1$d,\"trainer\":%1$d,\"materials\":%1$d,\"organisation\":%1$d}".formatted(score);
    }

    private JsonNode results() {
        return course.agency.get(course.path() + "/feedback").json();
    }
}
