package vn.ocop.trade.task;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * A task of section V of the plan (Decision 2822/QĐ-UBND, Annex 1).
 *
 * @param code for example {@code V.1}
 * @param title Vietnamese as the plan has it, English in short
 * @param lead key of the agency that leads
 * @param coordinating keys of those that take part
 * @param from first day, for tasks of every year the day of the decision
 * @param to last day, null for tasks of every year: no plan has followed the one of 2021–2025 yet
 */
public record Task(String code, Label title, String lead, List<String> coordinating, LocalDate from, LocalDate to) {

    /** Whether it is to be done on that day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
