package vn.ocop.registry.programme.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.starter.time.Today;

/** Makes the report of any year as of any day; nothing of it is stored. */
@Component
class Reports {
    private final List<Part> parts;
    private final Today today;

    Reports(
            TargetPart targets,
            PlanPart plan,
            TaskPart tasks,
            FundingPart funding,
            ActivityPart activities,
            Today today) {
        this.parts = List.of(targets, plan, tasks, funding, activities);
        this.today = today;
    }

    /** @param on null for the last day of the year, or today while that is to come */
    Report of(int year, LocalDate on) {
        LocalDate day = on == null ? usual(year) : on;
        List<Section> sections = parts.stream().map(part -> part.of(year, day)).toList();
        boolean known = sections.stream().anyMatch(Section::known);
        return new Report(year, day, today.day(), known, sections);
    }

    private LocalDate usual(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isAfter(today.day()) ? today.day() : end;
    }
}
