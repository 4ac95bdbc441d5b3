package vn.ocop.training.completion;

import java.util.List;
import java.util.Map;
import vn.ocop.training.course.CompletionRule;
import vn.ocop.training.course.Course;
import vn.ocop.training.course.Enrolment;

/**
 * Who has completed a course by its rule.
 *
 * @param minutes minutes of presence by trainee and session; sessions that the course no longer has do not count
 * @param scores scores of the test by trainee, percent
 */
record Conclusion(Course course, Map<String, Map<String, Integer>> minutes, Map<String, Integer> scores) {

    List<Enrolment> completed() {
        CompletionRule rule = course.plan().rule();
        int of = course.plan().minutes();
        return course.seated().stream()
                .filter(one -> rule.isMet(present(one.traineeId()), of, scores.get(one.traineeId())))
                .toList();
    }

    private long present(String traineeId) {
        Map<String, Integer> bySession = minutes.getOrDefault(traineeId, Map.of());
        return course.plan().sessions().stream()
                .mapToLong(session -> Math.min(session.minutes(), bySession.getOrDefault(session.id(), 0)))
                .sum();
    }
}
