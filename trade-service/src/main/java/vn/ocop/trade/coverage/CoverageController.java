package vn.ocop.trade.coverage;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Coverage of the plan's target 7, as of any day, as JSON and as a file. */
@RestController
@RequestMapping("/api/trade/v1/coverage")
@RolesAllowed({OFFICE, COMMUNE, TRADE, AUDITOR})
@Tag(
        name = "coverage",
        description = "Which entities are on modern channels, of how many, as of any day; /export gives CSV or XLSX")
class CoverageController {
    private static final Set<String> OF_FIGURES = Set.of("on", "by");
    private static final Set<String> OF_TASKS = Set.of("on");
    private static final Set<String> OF_LISTS = Set.of("on", "of", "locality");
    private static final String FIGURES =
            "by: locality, legalForm or kind (of channel); one figure for all without it. on: the day, today without it";
    private static final String LIST =
            "of: REGISTER (all entities) or HOLDERS (those with a star), all without it. on: the day, today without it. A commune sees its own units.";
    private final Coverage coverage;
    private final MissingEntities missing;
    private final TaskCoverage tasks;
    private final Today today;

    CoverageController(Coverage coverage, MissingEntities missing, TaskCoverage tasks, Today today) {
        this.coverage = coverage;
        this.missing = missing;
        this.tasks = tasks;
        this.today = today;
    }

    /** The figures of a day. */
    record Figures(LocalDate on, Dimension by, List<CoverageRow> items) {}

    /** What was done for the tasks from the first day of the year to that day. */
    record Done(LocalDate on, List<TaskRow> items) {}

    @GetMapping
    @Operation(summary = "Share of the entities on modern channels on a day", description = FIGURES)
    @Parameter(name = "by")
    @Parameter(name = "on")
    Figures figures(NativeWebRequest request) {
        Parameters asked = new Parameters(request, OF_FIGURES);
        Dimension by = dimension(asked);
        LocalDate on = day(asked);
        return new Figures(on, by, coverage.rows(by, on));
    }

    @GetMapping("/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx. " + FIGURES)
    void figures(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        export.answer(
                response,
                "modern-channels",
                CoverageColumns.figures(locale),
                figures(export.filters()).items().iterator());
    }

    @GetMapping("/missing")
    @Operation(summary = "Which entities are on no modern channel", description = LIST)
    @Parameter(name = "of")
    @Parameter(name = "on")
    @Parameter(name = "locality")
    Page<Missing> missing(NativeWebRequest request, PageRequest page, Caller caller) {
        return missing.page(question(request), page, caller);
    }

    @GetMapping("/missing/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx. " + LIST)
    void missing(NativeWebRequest request, HttpServletResponse response, Locale locale, Caller caller)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        export.answer(
                response,
                "no-modern-channel",
                CoverageColumns.MISSING,
                missing.all(question(export.filters()), caller).iterator());
    }

    @GetMapping("/tasks")
    @Operation(
            summary = "What was done for the five tasks of the plan's section V",
            description =
                    "on: from the first day of that year to that day, today without it. Promotion events held, gift sets of the season, channels in use, listings")
    @Parameter(name = "on")
    Done tasks(NativeWebRequest request) {
        LocalDate on = day(new Parameters(request, OF_TASKS));
        return new Done(on, tasks.rows(on));
    }

    @GetMapping("/tasks/export")
    @Operation(summary = "The same as a file", description = "format=csv or xlsx. on: as above")
    void tasks(NativeWebRequest request, HttpServletResponse response, Locale locale) throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        export.answer(
                response,
                "section-v-tasks",
                CoverageColumns.tasks(locale),
                tasks(export.filters()).items().iterator());
    }

    private MissingEntities.Question question(NativeWebRequest request) {
        Parameters asked = new Parameters(request, OF_LISTS);
        String of = asked.constant("of", Reading.class, false);
        return new MissingEntities.Question(
                of == null ? Reading.REGISTER : Reading.valueOf(of), day(asked), asked.text("locality"));
    }

    private static Dimension dimension(Parameters asked) {
        String by = asked.text("by");
        if (by == null) {
            return Dimension.ALL;
        }
        return by.equalsIgnoreCase("legalForm")
                ? Dimension.LEGAL_FORM
                : Dimension.valueOf(asked.constant("by", Dimension.class, false));
    }

    private LocalDate day(Parameters asked) {
        String day = asked.text("on");
        try {
            return day == null ? today.day() : LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw Refusal.malformed("on", "wrong-type");
        }
    }
}
