package vn.ocop.training.coverage;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.COMMUNE;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.training.coverage.Invitations.Question;

/** Coverage of the plan's target 6, as of any day, as JSON and as a file. */
@RestController
@RequestMapping("/api/training/v1/coverage")
@RolesAllowed({OFFICE, COMMUNE, TRAINING, AUDITOR})
@Tag(
        name = "coverage",
        description = "Who is trained, of how many, as of any day; /export gives the same as CSV or XLSX")
class CoverageController {
    private static final Set<String> OF_FIGURES = Set.of("on", "by", "audience");
    private static final Set<String> OF_LISTS = Set.of("on", "audience", "topic", "locality");
    private static final String FIGURES = "audience: OFFICERS, ENTITIES or WORKERS. by: level, locality, topic, year, "
            + "agency or legalForm; one figure for all without it. on: the day, today without it";
    private static final String LIST = "audience: OFFICERS, ENTITIES or WORKERS. on: the day, today without it. topic: "
            + "not trained in it, in any without it. A commune sees its own units.";
    private final Coverage coverage;
    private final Invitations invitations;
    private final Clock clock;

    CoverageController(Coverage coverage, Invitations invitations, Clock clock) {
        this.coverage = coverage;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The figures of a group on a day. */
    record Figures(LocalDate on, TargetGroup audience, Dimension by, List<CoverageRow> items) {}

    @GetMapping
    @Operation(summary = "Share trained of officers, entities or workers on a day", description = FIGURES)
    @Parameter(name = "audience", required = true)
    @Parameter(name = "by")
    @Parameter(name = "on")
    Figures figures(NativeWebRequest request) {
        Parameters asked = new Parameters(request, OF_FIGURES);
        TargetGroup group = group(asked);
        Dimension by = dimension(asked, group);
        LocalDate on = day(asked);
        return new Figures(on, group, by, coverage.rows(group, by, on));
    }

    @GetMapping("/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx. " + FIGURES)
    void figures(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        export.answer(
                response,
                "coverage",
                CoverageColumns.figures(locale),
                figures(export.filters()).items().iterator());
    }

    @GetMapping("/missing")
    @Operation(summary = "Who is not yet trained, to be invited", description = LIST)
    @Parameter(name = "audience", required = true)
    @Parameter(name = "on")
    @Parameter(name = "topic")
    @Parameter(name = "locality")
    Page<Untrained> missing(NativeWebRequest request, PageRequest page, Caller caller) {
        return invitations.page(question(request), page, caller);
    }

    @GetMapping("/missing/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx. " + LIST)
    void missing(NativeWebRequest request, HttpServletResponse response, Locale locale, Caller caller)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        export.answer(
                response,
                "not-trained",
                CoverageColumns.UNTRAINED,
                invitations.all(question(export.filters()), caller).iterator());
    }

    private Question question(NativeWebRequest request) {
        Parameters asked = new Parameters(request, OF_LISTS);
        return new Question(group(asked), day(asked), asked.text("topic"), asked.text("locality"));
    }

    private static TargetGroup group(Parameters asked) {
        String name = asked.constant("audience", TargetGroup.class, false);
        if (name == null) {
            throw Refusal.malformed("audience", "required");
        }
        return TargetGroup.valueOf(name);
    }

    private static Dimension dimension(Parameters asked, TargetGroup group) {
        String by = asked.text("by");
        if (by == null) {
            return Dimension.ALL;
        }
        Dimension dimension = by.equalsIgnoreCase("legalForm")
                ? Dimension.LEGAL_FORM
                : Dimension.valueOf(asked.constant("by", Dimension.class, false));
        if (!group.has(dimension)) {
            throw Refusal.malformed("by", "not-of-this-audience");
        }
        return dimension;
    }

    private LocalDate day(Parameters asked) {
        String day = asked.text("on");
        try {
            return day == null ? Vietnam.today(clock) : LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw Refusal.malformed("on", "wrong-type");
        }
    }
}
