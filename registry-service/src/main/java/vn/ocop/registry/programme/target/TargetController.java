package vn.ocop.registry.programme.target;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.registry.programme.Asked;
import vn.ocop.registry.programme.Slices;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.table.ExportRequest;
import vn.ocop.starter.text.Label;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The targets over HTTP, as of any day, with who counts, the trend and a forecast. */
@RestController
@RequestMapping(TargetController.PATH)
@RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, AUDITOR})
@Tag(
        name = "programme-targets",
        description =
                "The targets of the plan (Annex 2): measured as of any day by every reading, with lists, trend, forecast")
class TargetController {
    static final String PATH = "/api/registry/v1/programme/targets";
    private static final Set<String> OF_FIGURES = Set.of("on");
    private static final Set<String> OF_LISTS = Set.of("on", "reading", "of", "locality");
    private static final Set<String> OF_TRENDS = Set.of("from", "to");
    private static final int YEARS_OF_TREND = 4;
    private static final String LIST =
            "reading: its code, the first without it; of: NUMERATOR (without it) or DENOMINATOR; locality: id of a city or district; on: the day, today without it";
    private final TargetList targets;
    private final TargetFigures figures;
    private final Members members;
    private final Forecasts forecasts;
    private final TargetWords words;
    private final Today today;

    TargetController(
            TargetList targets,
            TargetFigures figures,
            Members members,
            Forecasts forecasts,
            TargetWords words,
            Today today) {
        this.targets = targets;
        this.figures = figures;
        this.members = members;
        this.forecasts = forecasts;
        this.words = words;
        this.today = today;
    }

    /** All targets of a day. */
    record Figures(LocalDate on, List<TargetView> items) {}

    /** A target over time. */
    record Trend(String code, LocalDate from, LocalDate to, List<Point> items) {}

    /** A day of a trend. */
    record Point(LocalDate on, Progress state, List<Value> readings) {
        static Point of(TargetView view) {
            return new Point(
                    view.on(),
                    view.state(),
                    view.readings().stream()
                            .map(one -> new Value(one.code(), one.numerator(), one.denominator(), one.value()))
                            .toList());
        }
    }

    /** What a reading came to on a day of a trend. */
    record Value(String code, long numerator, Long denominator, BigDecimal value) {}

    /** Where a target leads. */
    record Outlook(String code, LocalDate on, LocalDate end, List<Foreseen> readings) {}

    /**
     * Where one reading leads.
     *
     * @param low lower of the values if nothing of what is on its way succeeds, and if all does
     * @param expected null where it does not depend on dossiers, or none was ever judged
     * @param high higher of both
     * @param lapsing how many that count now do not by the end, by themselves
     * @param pipeline how many are on their way
     * @param successful of those judged until now
     */
    record Foreseen(
            String code,
            BigDecimal low,
            BigDecimal expected,
            BigDecimal high,
            long lapsing,
            long pipeline,
            long successful,
            long judged,
            Label how) {}

    @GetMapping
    @Operation(summary = "All targets with where they stand on a day", description = "on: the day, today without it")
    @Parameter(name = "on")
    Figures list(NativeWebRequest request) {
        LocalDate on = Asked.day(new Parameters(request, OF_FIGURES), today);
        return new Figures(on, figures.on(on));
    }

    @GetMapping("/{code}")
    @Operation(summary = "One target with where it stands on a day", description = "on: the day, today without it")
    @Parameter(name = "on")
    TargetView read(@PathVariable String code, NativeWebRequest request) {
        return figures.on(targets.get(code), Asked.day(new Parameters(request, OF_FIGURES), today));
    }

    @GetMapping("/{code}/members")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "Who or what is counted, with why", description = LIST)
    @Parameter(name = "reading")
    @Parameter(name = "of")
    @Parameter(name = "locality")
    @Parameter(name = "on")
    Page<Member> members(@PathVariable String code, NativeWebRequest request, PageRequest page) {
        Members.Question question = question(code, request);
        return Slices.of(members.of(question), page, question.mark());
    }

    @GetMapping("/{code}/members/export")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "The same as a file", description = "format=csv or xlsx. " + LIST)
    void members(@PathVariable String code, NativeWebRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ExportRequest export = ExportRequest.read(request, locale);
        export.answer(
                response,
                "target-" + code,
                MemberColumns.of(locale),
                members.of(question(code, export.filters())).iterator());
    }

    @GetMapping("/{code}/trend")
    @Operation(
            summary = "A target over time, month by month",
            description =
                    "from: first day, the beginning of the year three years before without it; to: last day, today without it; at most 120 points")
    @Parameter(name = "from")
    @Parameter(name = "to")
    Trend trend(@PathVariable String code, NativeWebRequest request) {
        Target target = targets.get(code);
        Parameters asked = new Parameters(request, OF_TRENDS);
        LocalDate to = Asked.day(asked, "to", today.day());
        LocalDate from = Asked.day(asked, "from", LocalDate.of(to.getYear() - YEARS_OF_TREND + 1, 1, 1));
        return new Trend(
                code,
                from,
                to,
                figures.on(target, Trends.days(from, to)).stream()
                        .map(Point::of)
                        .toList());
    }

    @GetMapping("/{code}/forecast")
    @Operation(
            summary = "Where a target leads by the end of its year, or of the day's year if that is past",
            description =
                    "on: the day, today without it. What lapses by itself, what is on its way, and what is to be expected by how often dossiers succeeded before")
    @Parameter(name = "on")
    Outlook forecast(@PathVariable String code, NativeWebRequest request) {
        Target target = targets.get(code);
        LocalDate on = Asked.day(new Parameters(request, OF_FIGURES), today);
        List<Forecast> readings = forecasts.of(target, on);
        return new Outlook(
                code,
                on,
                Forecasts.end(target, on),
                IntStream.range(0, readings.size())
                        .mapToObj(i -> foreseen(target.readings().get(i), readings.get(i)))
                        .toList());
    }

    private Foreseen foreseen(Reading reading, Forecast forecast) {
        return new Foreseen(
                reading.code(),
                forecast.low(),
                forecast.expected(),
                forecast.high(),
                forecast.lapsing(),
                forecast.pipeline(),
                forecast.successful(),
                forecast.judged(),
                words.forecast(forecast));
    }

    private Members.Question question(String code, NativeWebRequest request) {
        Target target = targets.get(code);
        Parameters asked = new Parameters(request, OF_LISTS);
        String of = asked.constant("of", Members.Of.class, false);
        return new Members.Question(
                code,
                target.reading(asked.text("reading")),
                Asked.day(asked, today),
                of == null ? Members.Of.NUMERATOR : Members.Of.valueOf(of),
                asked.text("locality"));
    }
}
