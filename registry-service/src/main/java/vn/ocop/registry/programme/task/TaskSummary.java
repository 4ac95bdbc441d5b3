package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.starter.text.Label;

/**
 * The tasks of a year as of a day.
 *
 * @param byLead a task with several leading agencies counts in each, so these do not add up to the total
 * @param activities what was reported on inspection, study visits and review (sections VIII to X)
 */
public record TaskSummary(
        int year, LocalDate on, Counts total, List<Group> bySection, List<Group> byLead, List<Activity> activities) {
    private static final Set<String> OF_ACTIVITIES = Set.of("VIII", "IX", "X");

    /**
     * How many tasks stand where.
     *
     * @param due all that is owed for the year; the other five add up to it
     * @param reported in time
     * @param late reported after the last day
     * @param open not reported, the last day near
     * @param notYet not reported, with time or without a last day
     */
    public record Counts(long due, long reported, long late, long overdue, long open, long notYet) {
        static Counts of(List<Owed> owed) {
            return new Counts(
                    owed.size(),
                    count(owed, TaskState.REPORTED),
                    count(owed, TaskState.LATE),
                    count(owed, TaskState.OVERDUE),
                    count(owed, TaskState.DUE),
                    count(owed, TaskState.NOT_DUE));
        }

        private static long count(List<Owed> owed, TaskState state) {
            return owed.stream().filter(one -> one.state() == state).count();
        }
    }

    /** The counts of a section or of a leading agency. */
    public record Group(String key, Label name, Counts counts) {}

    /**
     * A report on a task of sections VIII to X.
     *
     * @param agency who reported, null if nobody did
     */
    public record Activity(
            String task,
            Label title,
            TaskState stands,
            String agency,
            LocalDate reportedOn,
            String text,
            List<Figure> figures) {}

    static TaskSummary of(int year, LocalDate on, List<Owed> owed, List<Tasks.Section> sections, Agencies agencies) {
        return new TaskSummary(
                year,
                on,
                Counts.of(owed),
                sections.stream().map(section -> group(section, owed)).toList(),
                agencies.all().stream()
                        .flatMap(agency -> group(agency, owed).stream())
                        .toList(),
                owed.stream()
                        .filter(one -> OF_ACTIVITIES.contains(one.task().section()))
                        .flatMap(one -> activities(one).stream())
                        .toList());
    }

    private static Group group(Tasks.Section section, List<Owed> owed) {
        return new Group(
                section.no(),
                section.title(),
                Counts.of(owed.stream()
                        .filter(one -> one.task().section().equals(section.no()))
                        .toList()));
    }

    private static Optional<Group> group(Agency agency, List<Owed> owed) {
        List<Owed> led = owed.stream()
                .filter(one -> one.task().lead().contains(agency.key()))
                .toList();
        return led.isEmpty() ? Optional.empty() : Optional.of(new Group(agency.key(), agency.name(), Counts.of(led)));
    }

    private static List<Activity> activities(Owed owed) {
        List<Activity> told = new ArrayList<>();
        for (TaskReport report : owed.reports()) {
            report.versionOn(owed.on()).ifPresent(version -> told.add(activity(owed, report, version)));
        }
        return told.isEmpty()
                ? List.of(new Activity(
                        owed.task().code(), owed.task().title(), owed.state(), null, null, null, List.of()))
                : told;
    }

    private static Activity activity(Owed owed, TaskReport report, ReportVersion version) {
        return new Activity(
                owed.task().code(),
                owed.task().title(),
                owed.state(),
                report.agency(),
                version.reportedOn(),
                version.text(),
                version.figures());
    }
}
