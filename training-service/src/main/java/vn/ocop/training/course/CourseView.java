package vn.ocop.training.course;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A course as everybody who may list courses sees it: who is in it is told elsewhere.
 *
 * @param minutes length of all sessions
 * @param enrolled seats that are taken
 * @param reason why it was cancelled
 */
record CourseView(
        String id,
        long version,
        CourseState state,
        String reason,
        @JsonUnwrapped CoursePlan plan,
        int minutes,
        int enrolled,
        long waiting) {

    static CourseView of(Versioned<Course> course) {
        Course state = course.state();
        return new CourseView(
                course.id(),
                course.version(),
                state.state(),
                state.reason(),
                state.plan(),
                state.plan().minutes(),
                state.seated().size(),
                state.waiting());
    }
}
