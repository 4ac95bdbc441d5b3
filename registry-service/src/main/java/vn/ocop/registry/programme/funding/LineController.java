package vn.ocop.registry.programme.funding;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Planned money over HTTP. */
@RestController
@RequestMapping(LineController.PATH)
@Tag(name = "funding", description = "Money of the programme, planned and spent, in whole đồng")
class LineController {
    static final String PATH = "/api/registry/v1/programme/funding/lines";
    private final FundingLines lines;
    private final FundingFigures figures;
    private final FundingQuestion question;
    private final Idempotency idempotency;
    private final Today today;

    LineController(
            FundingLines lines,
            FundingFigures figures,
            FundingQuestion question,
            Idempotency idempotency,
            Today today) {
        this.lines = lines;
        this.figures = figures;
        this.question = question;
        this.idempotency = idempotency;
        this.today = today;
    }

    @PostMapping
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Plan money under a heading: source, task, locality and year",
            description =
                    "amount in whole đồng. A heading has one line (409, funding-planned, names it); a later decision"
                            + " adjusts it. Takes an Idempotency-Key.")
    ResponseEntity<?> plan(@RequestBody FundingForms.Planning form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, id -> {
            Versioned<FundingLine> line = lines.plan(id, form.heading(), form.decided(), caller);
            return ResponseEntity.created(URI.create(PATH + "/" + line.id()))
                    .eTag(Long.toString(line.version()))
                    .body(view(line));
        });
    }

    @PutMapping("/{id}")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Supersede the amount of a line by a later decision, with the reason",
            description = "amount is the new whole, not the difference. The decisions before stay in the line.")
    ResponseEntity<LineView> adjust(
            @PathVariable String id,
            @RequestBody FundingForms.Adjusting form,
            ExpectedVersion expected,
            Caller caller) {
        String reason = FundingForms.checked(form.reason());
        return answer(lines.adjust(id, form.decided(), reason, expected, caller));
    }

    @PostMapping("/{id}/cancel")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Cancel a line that was entered by mistake, with the reason")
    ResponseEntity<LineView> cancel(
            @PathVariable String id, @RequestBody FundingForms.Because form, ExpectedVersion expected, Caller caller) {
        return answer(lines.cancel(id, FundingForms.checked(form.reason()), expected, caller));
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(
            summary = "List planned money by year, with what was spent of it",
            description = "A commune sees the lines of its own units.")
    @Parameter(name = "source")
    @Parameter(name = "task")
    @Parameter(name = "locality")
    @Parameter(name = "year")
    @Parameter(name = "state")
    Page<LineView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Page<Versioned<FundingLine>> found = lines.page(question.lines(request, caller), page);
        Map<Heading, Money> money = figures.of(
                found.items().stream().map(line -> line.state().heading()).toList(), today.day());
        return found.map(line -> LineView.of(line, money));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(summary = "Read planned money with all its decisions and what was spent of it")
    ResponseEntity<LineView> read(@PathVariable String id, Caller caller) {
        return answer(lines.read(id, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(summary = "Who planned, adjusted or cancelled a line, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return lines.history(id, page, caller);
    }

    private ResponseEntity<LineView> answer(Versioned<FundingLine> line) {
        return ResponseEntity.ok().eTag(Long.toString(line.version())).body(view(line));
    }

    private LineView view(Versioned<FundingLine> line) {
        return LineView.of(line, figures.of(List.of(line.state().heading()), today.day()));
    }
}
