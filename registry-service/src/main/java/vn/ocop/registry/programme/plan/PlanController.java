package vn.ocop.registry.programme.plan;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.COUNCIL;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.TRADE;
import static vn.ocop.registry.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.entity.Places;
import vn.ocop.registry.programme.Asked;
import vn.ocop.registry.programme.Slices;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Plan against actual over HTTP: the figures of any day, and the products behind each. */
@RestController
@RequestMapping("/api/registry/v1/programme/plan")
@RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, AUDITOR})
@Tag(
        name = "programme-plan",
        description = "The product plan (Annex 3) against the register, by locality, group and year, on any day")
class PlanController {
    private static final Set<String> OF_FIGURES = Set.of("on", "by");
    private static final Set<String> OF_LINES =
            Set.of("on", "locality", "group", "year", "standing", "reached", "outside");
    private static final String FIGURES =
            "by: locality, group, year, several with commas; the total alone without it. on: the day, today without it";
    private static final String LINES =
            "locality: Roman number, name or id; group: 1 to 6 or none; year; standing: NOT_IN_REGISTER, NOT_BEGUN, IDEA, PLAN_APPROVED, IN_EVALUATION, STAR_3, STAR_4, STAR_5, LAPSED, WITHDRAWN; reached: IDEA, PLAN_APPROVED, EVALUATED, RECOGNISED; outside=true for products outside the plan; on: the day, today without it";
    private static final int GROUPS = 6;
    private final PlanDays days;
    private final Places places;
    private final Today today;

    PlanController(PlanDays days, Places places, Today today) {
        this.days = days;
        this.places = places;
        this.today = today;
    }

    @GetMapping
    @Operation(summary = "What was planned and where it stands on a day", description = FIGURES)
    @Parameter(name = "by")
    @Parameter(name = "on")
    PlanTable table(NativeWebRequest request) {
        Parameters asked = new Parameters(request, OF_FIGURES);
        return days.table(PlanDimension.read(asked.text("by")), Asked.day(asked, today));
    }

    @GetMapping("/export")
    @Operation(summary = "The same as a file, the total last", description = "format=csv or xlsx. " + FIGURES)
    void table(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        PlanTable table = table(export.filters());
        export.answer(
                response,
                "programme-plan",
                PlanColumns.table(days.plan().years()),
                Stream.concat(table.rows().stream(), Stream.of(table.total())).iterator());
    }

    @GetMapping("/lines")
    @Operation(summary = "The products behind a figure", description = LINES)
    @Parameter(name = "on")
    @Parameter(name = "locality")
    @Parameter(name = "group")
    @Parameter(name = "year")
    @Parameter(name = "standing")
    @Parameter(name = "reached")
    @Parameter(name = "outside")
    Page<Placed> lines(NativeWebRequest request, PageRequest page) {
        LineQuestion question = question(request);
        return Slices.of(question.of(days.on(question.on())), page, "plan " + question);
    }

    @GetMapping("/lines/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx. " + LINES)
    void lines(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        LineQuestion question = question(export.filters());
        export.answer(
                response,
                "programme-plan-lines",
                PlanColumns.LINES,
                question.of(days.on(question.on())).iterator());
    }

    private LineQuestion question(NativeWebRequest request) {
        Parameters asked = new Parameters(request, OF_LINES);
        String standing = asked.constant("standing", LineStanding.class, false);
        String reached = asked.constant("reached", Reached.Stage.class, false);
        return new LineQuestion(
                Asked.day(asked, today),
                locality(asked.text("locality")),
                asked.number("group", 1, GROUPS, true),
                Asked.year(asked, "year"),
                standing == null ? null : LineStanding.valueOf(standing),
                reached == null ? null : Reached.Stage.valueOf(reached),
                asked.flag("outside"));
    }

    private String locality(String asked) {
        String unit = places.localityId("locality", asked);
        return unit == null
                ? null
                : days.plan().localities().stream()
                        .filter(locality -> locality.unit().equals(unit))
                        .map(PlannedLocality::number)
                        .findFirst()
                        .orElseThrow(() -> Refusal.malformed("locality", "unknown"));
    }
}
