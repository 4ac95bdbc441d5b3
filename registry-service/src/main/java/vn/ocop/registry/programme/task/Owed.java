package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task for one year with what was reported, as of a day.
 *
 * @param reports those for that year, also such that the day has not seen yet
 * @param single keys of its leading agencies that are one body each
 */
record Owed(Task task, Obligation obligation, List<TaskReport> reports, List<String> single, LocalDate on, Term term) {

    TaskState state() {
        return obligation.stateOn(on, reportedOn().orElse(null), term);
    }

    /**
     * The day since which it counts as reported. Every leading agency that is one body must have reported; where only
     * groups lead ("all departments, all communes") the first report of one of them counts.
     */
    Optional<LocalDate> reportedOn() {
        Map<String, LocalDate> byLead = reports.stream()
                .flatMap(report -> report.countsOn(on).map(day -> Map.entry(report.lead(), day)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Owed::earlier));
        return single.isEmpty() ? first(byLead.values()) : last(byLead);
    }

    /** Days since the last day for the report; 0 unless it is overdue. */
    long daysOverdue() {
        return state() == TaskState.OVERDUE ? ChronoUnit.DAYS.between(obligation.dueOn(), on) : 0;
    }

    private Optional<LocalDate> last(Map<String, LocalDate> byLead) {
        List<LocalDate> days = single.stream().map(byLead::get).toList();
        return days.stream().anyMatch(Objects::isNull)
                ? Optional.empty()
                : days.stream().max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> first(Collection<LocalDate> days) {
        return days.stream().min(LocalDate::compareTo);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Stream.of(one, other).min(LocalDate::compareTo).orElseThrow();
    }
}
