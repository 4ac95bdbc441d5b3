package vn.ocop.trade.coverage;

import java.util.Map;
import vn.ocop.starter.text.Label;
import vn.ocop.trade.task.TaskWork;

/**
 * What was done for a task of the plan in a year until a day.
 *
 * @param lead key of the agency that leads
 * @param toBeDone whether the task is to be done on that day
 * @param done how many of each kind; 0 where there is none
 */
record TaskRow(String code, Label title, String lead, boolean toBeDone, Map<TaskWork.Kind, Long> done) {
    long done(TaskWork.Kind kind) {
        return done.getOrDefault(kind, 0L);
    }
}
