package vn.ocop.training.feedback;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What one participant thinks of a course. Nothing in it leads to who that is.
 *
 * @param id random; answers lie in its order, so that none can be told by when it came
 * @param day on which it was given; no time is kept
 * @param scores 1 to 5 by code of the question
 * @param text in the participant's own words, null if none
 */
public record Answer(String id, LocalDate day, Map<String, Integer> scores, String text) {
    static final int LONGEST_TEXT = 1_000;
    /** Anybody can send anything: so many unknown questions are named, not all. */
    private static final int MOST_TOLD = 5;

    /** Every question has an answer, and only those that are asked. */
    static void check(Map<String, Integer> scores, String text, Collection<Question> asked, Faults faults) {
        Set<String> codes = asked.stream().map(Question::code).collect(Collectors.toSet());
        Map<String, Integer> given = scores == null ? Map.of() : scores;
        for (Question question : asked) {
            Integer score = given.get(question.code());
            String field = "scores." + question.code();
            faults.require(score != null, field, "required");
            faults.require(
                    score == null || (score >= Question.LOWEST && score <= Question.HIGHEST),
                    field,
                    "between",
                    Question.LOWEST,
                    Question.HIGHEST);
        }
        given.keySet().stream()
                .filter(code -> !codes.contains(code))
                .limit(MOST_TOLD)
                .forEach(code -> faults.require(false, "scores." + code, "unknown-field"));
        new Texts(faults).optional(text, "text", LONGEST_TEXT);
    }
}
