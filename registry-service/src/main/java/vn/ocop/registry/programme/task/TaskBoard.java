package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.text.Label;

/** Where the tasks stand on a day: what is owed for each year, against what was reported. */
@Component
public class TaskBoard {
    private final Tasks tasks;
    private final Agencies agencies;
    private final TaskReports reports;

    TaskBoard(Tasks tasks, Agencies agencies, TaskReports reports) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.reports = reports;
    }

    /** By year and in the order of the plan. */
    List<Owed> owed(TaskQuestion question) {
        Map<String, List<TaskReport>> told = told(question.year());
        return tasks.all().stream()
                .filter(task -> question.asksFor(task, names(task)))
                .flatMap(task -> owed(task, question, told))
                .filter(question::asksFor)
                .sorted(Comparator.comparingInt(owed -> owed.obligation().year()))
                .toList();
    }

    /** All that one task owes, by year. */
    List<Owed> of(Task task, LocalDate on) {
        TaskQuestion all = new TaskQuestion(on, null, null, null, null, List.of());
        return owed(task, all, told(null)).toList();
    }

    /** The summary of a year as of a day. */
    public TaskSummary summary(int year, LocalDate on) {
        return TaskSummary.of(
                year, on, owed(new TaskQuestion(on, year, null, null, null, List.of())), tasks.sections(), agencies);
    }

    /** What is overdue of a year on a day, the longest first. */
    public List<Overdue> overdue(int year, LocalDate on) {
        return owed(new TaskQuestion(on, year, TaskState.OVERDUE, null, null, List.of())).stream()
                .sorted(Comparator.comparing(owed -> owed.obligation().dueOn()))
                .map(owed ->
                        new Overdue(owed.task(), owed.obligation().dueOn(), owed.daysOverdue(), leadNames(owed.task())))
                .toList();
    }

    private List<Label> leadNames(Task task) {
        return task.lead().stream()
                .flatMap(lead -> agencies.find(lead).stream())
                .map(Agency::name)
                .toList();
    }

    private Stream<Owed> owed(Task task, TaskQuestion question, Map<String, List<TaskReport>> told) {
        Predicate<Obligation> asked =
                owed -> question.year() == null || question.year().equals(owed.year());
        List<String> single = task.lead().stream()
                .filter(lead -> agencies.find(lead).stream().noneMatch(Agency::collective))
                .toList();
        return task.obligations(tasks.term()).stream()
                .filter(asked)
                .map(owed -> new Owed(
                        task, owed, told.getOrDefault(key(owed), List.of()), single, question.on(), tasks.term()));
    }

    private Map<String, List<TaskReport>> told(Integer year) {
        return StreamSupport.stream(reports.ofYear(year).spliterator(), false)
                .map(Versioned::state)
                .collect(Collectors.groupingBy(report -> report.task() + " " + report.year()));
    }

    private static String key(Obligation owed) {
        return owed.task() + " " + owed.year();
    }

    private String names(Task task) {
        return task.lead().stream()
                .map(lead -> agencies.find(lead).map(Agency::name).orElse(null))
                .filter(Objects::nonNull)
                .map(name -> name.vi() + " " + name.en())
                .collect(Collectors.joining(" "));
    }
}
