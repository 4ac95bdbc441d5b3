package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * A task whose report is overdue.
 *
 * @param days since its last day
 * @param lead names of its leading agencies as the plan has them
 */
public record Overdue(Task task, LocalDate dueOn, long days, List<Label> lead) {}
