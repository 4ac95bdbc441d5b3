package vn.ocop.trade.coverage;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ocop.trade.task.Task;
import vn.ocop.trade.task.TaskWork;
import vn.ocop.trade.task.Tasks;

/** What was done for the five tasks of the plan's section V. */
@Component
class TaskCoverage {
    private final Tasks tasks;
    private final List<TaskWork> works;

    TaskCoverage(Tasks tasks, List<TaskWork> works) {
        this.tasks = tasks;
        this.works = List.copyOf(works);
    }

    /** From the first day of that year to that day. */
    List<TaskRow> rows(LocalDate on) {
        TaskWork.Period period = new TaskWork.Period(on.withDayOfYear(1), on);
        Map<TaskWork.Kind, Map<String, Long>> done = new EnumMap<>(TaskWork.Kind.class);
        works.forEach(work -> done.put(work.kind(), work.done(period)));
        return tasks.all().stream().map(task -> row(task, done, on)).toList();
    }

    private static TaskRow row(Task task, Map<TaskWork.Kind, Map<String, Long>> done, LocalDate on) {
        Map<TaskWork.Kind, Long> ofTask = new EnumMap<>(TaskWork.Kind.class);
        done.forEach((kind, counts) -> ofTask.put(kind, counts.getOrDefault(task.code(), 0L)));
        return new TaskRow(task.code(), task.title(), task.lead(), task.isOn(on), ofTask);
    }
}
