package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.starter.text.Label;

/**
 * An assignment of the plan (Decision 2822/QĐ-UBND, Annex 1).
 *
 * @param code section and number, {@code I.5}; {@code I.5-1} for the first "-" below it; the section alone where the
 *     assignment is the section's own
 * @param section Roman number of its section
 * @param parent code of the task it is a part of, null for most
 * @param title Vietnamese as the plan has it, English in short
 * @param lead keys of the agencies that lead
 * @param coordinating keys of those that take part
 * @param asWritten the deadline as the plan has it, empty if it gives none
 */
public record Task(
        String code,
        String section,
        String parent,
        Label title,
        List<String> lead,
        List<String> coordinating,
        String asWritten,
        Deadline deadline) {

    /** What is owed of it within a term. What was due before the plan was signed is not. */
    public List<Obligation> obligations(Term term) {
        return deadline.within(term).stream()
                .filter(due -> due.on() == null || !due.on().isBefore(term.signedOn()))
                .map(due -> new Obligation(code, due.year(), due.on(), due.interim()))
                .toList();
    }

    /** Last day for that year; empty if nothing is owed for it or the plan gives no day. */
    public Optional<LocalDate> dueIn(int year, Term term) {
        return obligations(term).stream()
                .filter(owed -> owed.year() == year)
                .flatMap(owed -> Stream.ofNullable(owed.dueOn()))
                .findFirst();
    }

    /** Whether something is owed for that year. */
    public boolean isOwedFor(int year, Term term) {
        return obligations(term).stream().anyMatch(owed -> owed.year() == year);
    }
}
