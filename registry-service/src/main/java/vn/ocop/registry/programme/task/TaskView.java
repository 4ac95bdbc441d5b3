package vn.ocop.registry.programme.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * A task for one year, as the API tells it.
 *
 * @param deadline as the plan has it
 * @param interim whether it is a yearly report on work that ends in a later year
 * @param reportedOn day since which it counts as reported, null if it does not
 * @param daysOverdue 0 unless it is overdue
 * @param reports how many agencies have reported
 */
record TaskView(
        String code,
        int year,
        String section,
        Label title,
        List<LeadView> lead,
        List<String> coordinating,
        String deadline,
        @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate dueOn,
        boolean interim,
        TaskState state,
        @JsonInclude(JsonInclude.Include.ALWAYS) LocalDate reportedOn,
        long daysOverdue,
        int reports) {

    /**
     * A leading agency.
     *
     * @param acting key of the one that does its work on the day asked for; null if it ended and none is known
     * @param sure false where the successor was not read in the decision that made it
     * @param note on what the succession rests, null while there is none
     */
    record LeadView(
            String key,
            Label name,
            @JsonInclude(JsonInclude.Include.ALWAYS) String acting,
            boolean sure,
            String note) {
        static LeadView of(Agency agency, LocalDate on) {
            boolean over = agency.ended() != null && on.isAfter(agency.ended().lastDay());
            return new LeadView(
                    agency.key(),
                    agency.name(),
                    agency.actingOn(on),
                    !over || agency.ended().sure(),
                    over ? agency.ended().note() : null);
        }
    }

    static TaskView of(Owed owed, Agencies agencies) {
        Task task = owed.task();
        return new TaskView(
                task.code(),
                owed.obligation().year(),
                task.section(),
                task.title(),
                task.lead().stream()
                        .flatMap(key -> agencies.find(key).stream())
                        .map(agency -> LeadView.of(agency, owed.on()))
                        .toList(),
                task.coordinating(),
                task.asWritten(),
                owed.obligation().dueOn(),
                owed.obligation().interim(),
                owed.state(),
                owed.reportedOn().orElse(null),
                owed.daysOverdue(),
                (int) owed.reports().stream()
                        .filter(report -> report.versionOn(owed.on()).isPresent())
                        .count());
    }
}
