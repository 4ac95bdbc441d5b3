package vn.ocop.training.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.ocop.training.course.Course;
import vn.ocop.training.course.CourseState;

/**
 * What an agency did for a task of the plan in a year. A course belongs to the year of its first day.
 *
 * @param task for example {@code III.1}; null for courses that serve none
 * @param agency that ran the courses; the lead of the task where there were none
 * @param lead whether the plan names it as the lead of the task
 * @param planned all courses of the year, whatever became of them
 * @param held those that were closed
 * @param cancelled those that were not held, or not to their end
 * @param minutes length of the sessions of those held
 * @param participants seats of those held
 * @param completed completions of those held
 * @param costs of those held
 */
record YearlyRow(
        @JsonInclude(JsonInclude.Include.ALWAYS) String task,
        String agency,
        boolean lead,
        int planned,
        int held,
        int cancelled,
        long minutes,
        Participants participants,
        long completed,
        Costs costs) {

    static YearlyRow none(String task, String agency, boolean lead) {
        return new YearlyRow(task, agency, lead, 0, 0, 0, 0, Participants.NONE, 0, Costs.NONE);
    }

    /** @param completions how many completed the course; asked only of courses that were held */
    YearlyRow plus(Course course, long completions) {
        if (course.state() != CourseState.CLOSED) {
            int called = course.state() == CourseState.CANCELLED ? 1 : 0;
            return new YearlyRow(
                    task, agency, lead, planned + 1, held, cancelled + called, minutes, participants, completed, costs);
        }
        return new YearlyRow(
                task,
                agency,
                lead,
                planned + 1,
                held + 1,
                cancelled,
                minutes + course.plan().minutes(),
                participants.plus(Participants.of(course.seated())),
                completed + completions,
                costs.plus(Costs.of(course.plan().funding())));
    }

    /** Hours of the sessions of those held, with two digits. */
    @JsonProperty
    BigDecimal hours() {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
}
