package vn.ocop.rating.procedure;

import static vn.ocop.rating.Roles.AUDITOR;
import static vn.ocop.rating.Roles.COMMUNE;
import static vn.ocop.rating.Roles.COUNCIL;
import static vn.ocop.rating.Roles.OFFICE;
import static vn.ocop.rating.Roles.PRODUCER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.text.Label;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Holidays and days worked in exchange, by year. */
@RestController
@RequestMapping("/api/rating/v1/working-days")
@Tag(name = "working-days", description = "Holidays and days worked in exchange, by which terms are counted")
class WorkingDayController {
    private final WorkingDays days;

    WorkingDayController(WorkingDays days) {
        this.days = days;
    }

    /** The calendar of a year as it is sent. */
    record Calendar(boolean complete, Label notes, List<WorkYear.SpecialDay> days) {}

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, PRODUCER, AUDITOR})
    @Operation(summary = "List the calendars by year")
    Page<WorkYear> list(PageRequest page) {
        return days.page(page).map(Versioned::state);
    }

    @GetMapping("/{year}")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, PRODUCER, AUDITOR})
    @Operation(summary = "Read the calendar of a year")
    ResponseEntity<WorkYear> read(@PathVariable int year) {
        return answer(days.get(year));
    }

    @PutMapping("/{year}")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Enter the calendar of a year",
            description = "If-Match is the ETag that was read, or \"0\" for a year that is not known yet")
    ResponseEntity<WorkYear> enter(
            @PathVariable int year, @RequestBody Calendar calendar, ExpectedVersion expected, Caller caller) {
        if (year < 2018 || year > 2100) {
            throw Refusal.malformed("year", "between", 2018, 2100);
        }
        return answer(days.enter(
                new WorkYear(year, calendar.complete(), calendar.notes(), calendar.days()), expected, caller));
    }

    @GetMapping("/{year}/history")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "Who entered the calendar of a year, and when")
    Page<HistoryEntry> history(@PathVariable int year, PageRequest page) {
        return days.history(year, page);
    }

    private static ResponseEntity<WorkYear> answer(Versioned<WorkYear> year) {
        return ResponseEntity.ok().eTag(Long.toString(year.version())).body(year.state());
    }
}
