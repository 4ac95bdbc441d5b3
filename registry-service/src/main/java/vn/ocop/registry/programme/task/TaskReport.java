package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/**
 * What one agency reports on a task for one year. A version is never edited: another takes its place, and all are kept.
 *
 * @param task code of the task
 * @param lead key of the leading agency for which it is made
 * @param agency key of the one that reports: the leading one, its successor, or one of the group
 * @param unit administrative unit whose people's committee reports, null unless the agency stands for many
 * @param versions oldest first, never empty
 */
public record TaskReport(String task, int year, String lead, String agency, String unit, List<ReportVersion> versions) {
    private static final int MOST_VERSIONS = 50;

    public TaskReport {
        versions = List.copyOf(versions);
    }

    /** Where the newest version stands. */
    public enum State {
        REPORTED,
        ACCEPTED,
        RETURNED
    }

    /** What happened to a report; it stays in its history. */
    sealed interface Told {
        /** It was made. */
        record TaskReported(String task, int year, String agency, LocalDate on) implements Told {}

        /** Another version took the place of the one before. */
        record TaskReportSuperseded(String task, int year, String agency, LocalDate on) implements Told {}

        /** The office accepted it. */
        record TaskReportAccepted(String task, int year, String agency, LocalDate on) implements Told {}

        /** The office gave it back. */
        record TaskReportReturned(String task, int year, String agency, LocalDate on) implements Told {}
    }

    public ReportVersion newest() {
        return versions.getLast();
    }

    public State state() {
        Review review = newest().review();
        return review == null ? State.REPORTED : review.accepted() ? State.ACCEPTED : State.RETURNED;
    }

    Change<TaskReport> reported() {
        return Change.to(this, new Told.TaskReported(task, year, agency, newest().reportedOn()));
    }

    /** @throws Refusal if the new version is older than the one before or there are too many */
    Change<TaskReport> superseded(ReportVersion next) {
        if (next.reportedOn().isBefore(newest().reportedOn())) {
            throw Refusal.invalid("reportedOn", "before-report", newest().reportedOn());
        }
        if (versions.size() >= MOST_VERSIONS) {
            throw Refusal.conflict("too-many-versions", MOST_VERSIONS);
        }
        List<ReportVersion> more = new ArrayList<>(versions);
        more.add(next);
        return Change.to(with(more), new Told.TaskReportSuperseded(task, year, agency, next.reportedOn()))
                .because(next.reason());
    }

    /** @throws Refusal if the newest version was accepted or returned already */
    Change<TaskReport> reviewed(Review review) {
        if (newest().review() != null) {
            throw Refusal.conflict("report-reviewed-already", state());
        }
        List<ReportVersion> all = new ArrayList<>(versions);
        all.set(all.size() - 1, newest().reviewed(review));
        return Change.to(
                        with(all),
                        review.accepted()
                                ? new Told.TaskReportAccepted(task, year, agency, review.on())
                                : new Told.TaskReportReturned(task, year, agency, review.on()))
                .because(review.reason());
    }

    /**
     * The day since which the task counts as reported, as of a day: that of the first version after the last return. A
     * correction of a report that stood does not make it late.
     */
    public Optional<LocalDate> countsOn(LocalDate day) {
        LocalDate since = null;
        for (ReportVersion version : versions) {
            if (version.reportedOn().isAfter(day)) {
                break;
            }
            since = since == null ? version.reportedOn() : since;
            if (version.returnedBy(day)) {
                since = null;
            }
        }
        return Optional.ofNullable(since);
    }

    /** The version that was the newest on a day; empty if nothing was reported yet. */
    public Optional<ReportVersion> versionOn(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.reportedOn().isAfter(day))
                .reduce((_, later) -> later);
    }

    private TaskReport with(List<ReportVersion> next) {
        return new TaskReport(task, year, lead, agency, unit, next);
    }
}
