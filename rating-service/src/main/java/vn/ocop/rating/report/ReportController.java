package vn.ocop.rating.report;

import static vn.ocop.rating.Roles.AUDITOR;
import static vn.ocop.rating.Roles.COUNCIL;
import static vn.ocop.rating.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.Column;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.time.Vietnam;

/** Reports, each as JSON and as a file. */
@RestController
@RequestMapping("/api/rating/v1/reports")
@RolesAllowed({OFFICE, AUDITOR})
@Tag(name = "reports", description = "What the ratings come to; /export gives the same rows as CSV or XLSX")
class ReportController {
    private static final Set<String> DAY = Set.of("on");
    private static final Set<String> PERIOD = Set.of("from", "to");
    private final StarCounts counts;
    private final JudgedDossiers judged;
    private final MemberReports members;
    private final Clock clock;

    ReportController(StarCounts counts, JudgedDossiers judged, MemberReports members, Clock clock) {
        this.counts = counts;
        this.judged = judged;
        this.members = members;
        this.clock = clock;
    }

    /** The rows of a report. */
    record Rows<T>(List<T> items) {}

    @GetMapping("/stars")
    @RolesAllowed({OFFICE, AUDITOR, COUNCIL})
    @Operation(
            summary = "Products with a valid star, by level, locality, group, legal form and round",
            description = "on: the day, today without it")
    Rows<StarCount> stars(@RequestParam(required = false) LocalDate on) {
        return new Rows<>(counts.on(on == null ? today() : on));
    }

    @GetMapping("/stars/export")
    @RolesAllowed({OFFICE, AUDITOR, COUNCIL})
    @Operation(summary = "The same as a file", description = "format=csv or xlsx")
    void stars(
            @RequestParam(required = false) LocalDate on,
            NativeWebRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        file(
                "stars",
                ReportColumns.STARS,
                counts.on(on == null ? today() : on),
                ExportRequest.read(request, locale, DAY),
                response);
    }

    @GetMapping("/criteria")
    @Operation(summary = "How each criterion was scored in a period, and how far the members were apart")
    Rows<CriterionSpread> criteria(
            @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to) {
        Period period = period(from, to);
        return new Rows<>(judged.spreads(period.from(), period.to()));
    }

    @GetMapping("/criteria/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx")
    void criteria(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            NativeWebRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Period period = period(from, to);
        file(
                "criteria",
                ReportColumns.CRITERIA,
                judged.spreads(period.from(), period.to()),
                ExportRequest.read(request, locale, PERIOD),
                response);
    }

    @GetMapping("/members")
    @Operation(
            summary = "How severe each member of the councils was in a period",
            description = "deviation: mean distance of the member's totals from the mean of the dossier, with its sign")
    Rows<MemberSeverity> members(
            @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to) {
        Period period = period(from, to);
        return new Rows<>(members.severity(period.from(), period.to()));
    }

    @GetMapping("/members/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx")
    void members(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            NativeWebRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Period period = period(from, to);
        file(
                "members",
                ReportColumns.MEMBERS,
                members.severity(period.from(), period.to()),
                ExportRequest.read(request, locale, PERIOD),
                response);
    }

    @GetMapping("/near-misses")
    @Operation(summary = "Products that one criterion alone kept from the next star, in a period")
    Rows<NearMiss> nearMisses(
            @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate to) {
        Period period = period(from, to);
        return new Rows<>(judged.nearMisses(period.from(), period.to()));
    }

    @GetMapping("/near-misses/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx")
    void nearMisses(
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            NativeWebRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Period period = period(from, to);
        file(
                "near-misses",
                ReportColumns.NEAR_MISSES,
                judged.nearMisses(period.from(), period.to()),
                ExportRequest.read(request, locale, PERIOD),
                response);
    }

    private record Period(LocalDate from, LocalDate to) {}

    /** From a day to another, both counted; the last twelve months without them. */
    private Period period(LocalDate from, LocalDate to) {
        LocalDate last = to == null ? today() : to;
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw Refusal.malformed("from", "ends-before-it-begins");
        }
        return new Period(first, last);
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }

    private static <T> void file(
            String name, List<Column<T>> columns, List<T> rows, ExportRequest export, HttpServletResponse response)
            throws IOException {
        export.answer(response, name, columns, rows.iterator());
    }
}
