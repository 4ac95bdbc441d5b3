package vn.ocop.training.course;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import vn.ocop.starter.problem.Faults;

/**
 * A meeting of a course, in the time of Vietnam.
 *
 * @param id short name within the course, printed on the attendance list
 */
public record Session(String id, LocalDate date, LocalTime start, LocalTime end) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,20}");

    public int minutes() {
        return (int) Duration.between(start, end).toMinutes();
    }

    void check(String field, Faults faults) {
        faults.require(id != null && ID.matcher(id).matches(), field + ".id", "session-id");
        faults.require(date != null, field + ".date", "required");
        faults.require(start != null, field + ".start", "required");
        faults.require(end != null, field + ".end", "required");
        faults.require(start == null || end == null || end.isAfter(start), field + ".end", "before-start");
    }
}
