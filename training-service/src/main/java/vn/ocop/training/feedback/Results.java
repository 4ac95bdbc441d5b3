package vn.ocop.training.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.ocop.starter.text.Label;

/**
 * What the participants of a course think.
 *
 * @param answers how many have answered
 * @param least from how many on the rest is shown
 * @param questions empty until then
 * @param texts in alphabetical order, empty until then
 */
record Results(int answers, int least, List<OfQuestion> questions, List<String> texts) {

    /**
     * @param counts how many gave 1, 2, 3, 4 and 5
     * @param mean of the scores with two digits, rounded half up
     */
    record OfQuestion(String question, Label label, List<Long> counts, String mean) {}

    static Results of(Collection<Answer> answers, Collection<Question> questions, int least) {
        if (answers.size() < least) {
            return new Results(answers.size(), least, List.of(), List.of());
        }
        return new Results(
                answers.size(),
                least,
                questions.stream()
                        .filter(question -> scores(answers, question.code()).length >= least)
                        .map(question -> ofQuestion(question, scores(answers, question.code())))
                        .toList(),
                answers.stream()
                        .map(Answer::text)
                        .filter(text -> text != null && !text.isBlank())
                        .sorted()
                        .toList());
    }

    private static OfQuestion ofQuestion(Question question, int[] scores) {
        List<Long> counts = IntStream.rangeClosed(Question.LOWEST, Question.HIGHEST)
                .mapToObj(score ->
                        IntStream.of(scores).filter(given -> given == score).count())
                .toList();
        BigDecimal mean = BigDecimal.valueOf(IntStream.of(scores).asLongStream().sum())
                .divide(BigDecimal.valueOf(scores.length), 2, RoundingMode.HALF_UP);
        return new OfQuestion(question.code(), question.label(), counts, mean.toPlainString());
    }

    private static int[] scores(Collection<Answer> answers, String question) {
        return answers.stream()
                .map(answer -> answer.scores().get(question))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
