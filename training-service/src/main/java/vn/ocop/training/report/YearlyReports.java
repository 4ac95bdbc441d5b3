package vn.ocop.training.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.training.course.Course;
import vn.ocop.training.course.CourseState;
import vn.ocop.training.course.Courses;
import vn.ocop.training.course.Programme;
import vn.ocop.training.course.Programmes;
import vn.ocop.training.coverage.Coverage;
import vn.ocop.training.coverage.CoverageRow;
import vn.ocop.training.coverage.Dimension;
import vn.ocop.training.coverage.TargetGroup;
import vn.ocop.training.record.Completions;

/** Adds up the courses of a year by task and agency. */
@Component
class YearlyReports {
    private static final String BY_DAY = "byDay";
    private final Courses courses;
    private final Programmes programmes;
    private final Completions completions;
    private final Coverage coverage;
    private final Clock clock;

    YearlyReports(Courses courses, Programmes programmes, Completions completions, Coverage coverage, Clock clock) {
        this.courses = courses;
        this.programmes = programmes;
        this.completions = completions;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** What rows are of. */
    private record Key(String task, String agency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::task, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Key::agency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param agency only its rows and its figures of coverage; null for all */
    YearlyReport of(int year, String agency) {
        LocalDate today = Vietnam.today(clock);
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate on = end.isAfter(today) ? today : end;
        return new YearlyReport(
                year,
                on,
                rows(year, agency),
                Arrays.stream(TargetGroup.values())
                        .map(group -> reached(group, agency, on))
                        .toList());
    }

    private YearlyReport.Reached reached(TargetGroup group, String agency, LocalDate on) {
        Map<Dimension, List<CoverageRow>> figures = coverage.rows(group, Set.of(Dimension.ALL, Dimension.AGENCY), on);
        return new YearlyReport.Reached(
                group,
                figures.get(Dimension.ALL).getFirst(),
                figures.get(Dimension.AGENCY).stream()
                        .filter(row -> agency == null || agency.equals(row.value()))
                        .toList());
    }

    private List<YearlyRow> rows(int year, String agency) {
        Map<Key, YearlyRow> rows = new TreeMap<>();
        programmes.all().stream()
                .filter(programme -> agency == null || agency.equals(programme.lead()))
                .forEach(programme -> rows.put(
                        new Key(programme.task(), programme.lead()),
                        YearlyRow.none(programme.task(), programme.lead(), true)));
        Bson begun = and(gte("keys.byDay", year + "-01-01"), lt("keys.byDay", (year + 1) + "-01-01"));
        courses.all().stream(agency == null ? begun : and(eq("keys.agency", agency), begun), BY_DAY)
                .forEach(course -> add(rows, course));
        return List.copyOf(rows.values());
    }

    private void add(Map<Key, YearlyRow> rows, Versioned<Course> stored) {
        Course course = stored.state();
        Key key = new Key(course.plan().task(), course.plan().agency());
        YearlyRow row = rows.computeIfAbsent(key, _ -> YearlyRow.none(key.task(), key.agency(), leads(key)));
        long completed = course.state() == CourseState.CLOSED
                ? completions.ofCourse(stored.id()).size()
                : 0;
        rows.put(key, row.plus(course, completed));
    }

    private boolean leads(Key key) {
        return programmes.all().stream()
                .filter(programme -> Objects.equals(programme.task(), key.task()))
                .map(Programme::lead)
                .anyMatch(key.agency()::equals);
    }
}
