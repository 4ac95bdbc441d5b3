package vn.ocop.training.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.training.course.Course;
import vn.ocop.training.course.CourseState;
import vn.ocop.training.course.Courses;
import vn.ocop.training.course.Enrolment;
import vn.ocop.training.course.Session;

/** Takes lists that devices send, while a course runs: every good row is kept, every other one told with its reason. */
@Component
class Attendance {
    private static final int MOST_ROWS = 20_000;
    private static final int WHOLE = 100;
    /** How far the clock of a device may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Courses courses;
    private final AttendanceSheets sheets;
    private final MessageSource messages;
    private final Clock clock;

    Attendance(Courses courses, AttendanceSheets sheets, MessageSource messages, Clock clock) {
        this.courses = courses;
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is wrong with a row, counted from 1. */
    record Finding(int row, String rule, String message) {}

    /** What became of a list. */
    record Result(int rows, int taken, List<Finding> findings) {}

    /** A row of a list of scores. */
    record ScoreRow(String traineeId, Integer score, Instant recordedAt) {}

    Result take(String courseId, String device, List<AttendanceRow> rows, Locale locale) {
        Course course = running(courseId);
        Map<String, Session> sessions =
                course.plan().sessions().stream().collect(Collectors.toMap(Session::id, Function.identity()));
        Set<String> seated = seated(course);
        List<AttendanceSheets.Presence> good = new ArrayList<>();
        Result result = sorted(
                rows,
                row -> fault(row, sessions, seated),
                row -> good.add(new AttendanceSheets.Presence(
                        row.session(),
                        row.traineeId(),
                        device,
                        new Mark(
                                row.recordedAt(),
                                row.minutesOf(sessions.get(row.session()).minutes())))),
                locale);
        sheets.keep(courseId, good);
        // The course may have been closed while the list was written: what came last counts all the same.
        courses.concludeIfClosed(courseId);
        return result;
    }

    Result takeScores(String courseId, List<ScoreRow> rows, Locale locale) {
        Course course = running(courseId);
        Set<String> seated = seated(course);
        List<AttendanceSheets.Score> good = new ArrayList<>();
        Result result = sorted(
                rows,
                row -> fault(row, seated),
                row -> good.add(new AttendanceSheets.Score(row.traineeId(), new Mark(row.recordedAt(), row.score()))),
                locale);
        sheets.keepScores(courseId, good);
        // The course may have been closed while the list was written: what came last counts all the same.
        courses.concludeIfClosed(courseId);
        return result;
    }

    private Course running(String courseId) {
        Course course = courses.get(courseId).state();
        if (course.state() != CourseState.RUNNING) {
            throw Refusal.conflict("course-state", course.state());
        }
        return course;
    }

    private <T> Result sorted(List<T> rows, Function<T, Optional<String>> fault, Consumer<T> good, Locale locale) {
        if (rows.size() > MOST_ROWS) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            T row = rows.get(i);
            Optional<String> rule = row == null ? Optional.of("incomplete") : fault.apply(row);
            if (rule.isEmpty()) {
                good.accept(row);
            } else {
                String text = messages.getMessage("finding." + rule.get(), null, locale);
                findings.add(new Finding(i + 1, rule.get(), text));
            }
        }
        return new Result(rows.size(), rows.size() - findings.size(), findings);
    }

    private Optional<String> fault(AttendanceRow row, Map<String, Session> sessions, Set<String> seated) {
        Session session = row.session() == null ? null : sessions.get(row.session());
        if (session == null) {
            return Optional.of("unknown-session");
        }
        if (!seated.contains(row.traineeId())) {
            return Optional.of("not-enrolled");
        }
        Integer minutes = row.minutesOf(session.minutes());
        if (minutes == null || row.recordedAt() == null) {
            return Optional.of("incomplete");
        }
        if (minutes < 0 || minutes > session.minutes()) {
            return Optional.of("more-than-session");
        }
        return moment(row.recordedAt());
    }

    private Optional<String> fault(ScoreRow row, Set<String> seated) {
        if (!seated.contains(row.traineeId())) {
            return Optional.of("not-enrolled");
        }
        if (row.score() == null || row.recordedAt() == null) {
            return Optional.of("incomplete");
        }
        return row.score() < 0 || row.score() > WHOLE ? Optional.of("no-percent") : moment(row.recordedAt());
    }

    /** A mark from the future would never be corrected, and one without a sensible year is none. */
    private Optional<String> moment(Instant recordedAt) {
        boolean sensible = recordedAt.isAfter(Instant.EPOCH)
                && recordedAt.isBefore(clock.instant().plus(AHEAD));
        return sensible ? Optional.empty() : Optional.of("wrong-clock");
    }

    private static Set<String> seated(Course course) {
        return course.seated().stream().map(Enrolment::traineeId).collect(Collectors.toSet());
    }
}
