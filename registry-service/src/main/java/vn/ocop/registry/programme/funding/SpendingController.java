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

/** Payments over HTTP. */
@RestController
@RequestMapping(SpendingController.PATH)
@Tag(name = "funding")
class SpendingController {
    static final String PATH = "/api/registry/v1/programme/funding/spendings";
    private final Spendings spendings;
    private final FundingFigures figures;
    private final FundingQuestion question;
    private final Idempotency idempotency;
    private final Today today;

    SpendingController(
            Spendings spendings,
            FundingFigures figures,
            FundingQuestion question,
            Idempotency idempotency,
            Today today) {
        this.spendings = spendings;
        this.figures = figures;
        this.question = question;
        this.idempotency = idempotency;
        this.today = today;
    }

    @PostMapping
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(
            summary = "Record a payment",
            description =
                    "amount in whole đồng. More than planned is taken, and told as overspent. A commune records for"
                            + " its own units. Takes an Idempotency-Key.")
    ResponseEntity<?> record(@RequestBody FundingForms.Paying form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, id -> {
            Versioned<Spending> spending = spendings.record(id, form.heading(), form.voucher(), caller);
            return ResponseEntity.created(URI.create(PATH + "/" + spending.id()))
                    .eTag(Long.toString(spending.version()))
                    .body(view(spending));
        });
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(summary = "Correct a payment, with the reason; what it said before stays in its history")
    ResponseEntity<SpendingView> correct(
            @PathVariable String id, @RequestBody FundingForms.Paying form, ExpectedVersion expected, Caller caller) {
        String reason = FundingForms.checked(form.reason());
        return answer(spendings.correct(id, form.heading(), form.voucher(), reason, expected, caller));
    }

    @PostMapping("/{id}/cancel")
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(summary = "Cancel a payment that was entered by mistake, with the reason")
    ResponseEntity<SpendingView> cancel(
            @PathVariable String id, @RequestBody FundingForms.Because form, ExpectedVersion expected, Caller caller) {
        return answer(spendings.cancel(id, FundingForms.checked(form.reason()), expected, caller));
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(
            summary = "List payments at their newest revision, the newest day first",
            description = "from and to bound the day of payment. A commune sees those of its own units.")
    @Parameter(name = "source")
    @Parameter(name = "task")
    @Parameter(name = "locality")
    @Parameter(name = "year")
    @Parameter(name = "state")
    @Parameter(name = "from")
    @Parameter(name = "to")
    Page<SpendingView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Page<Versioned<Spending>> found = spendings.page(question.spendings(request, caller), page);
        Map<Heading, Money> money = figures.of(
                found.items().stream().map(one -> one.state().heading()).toList(), today.day());
        return found.map(one -> SpendingView.of(one, money));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(summary = "Read a payment")
    ResponseEntity<SpendingView> read(@PathVariable String id, Caller caller) {
        return answer(spendings.read(id, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, COMMUNE, AUDITOR})
    @Operation(summary = "All revisions of a payment, with who, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return spendings.history(id, page, caller);
    }

    private ResponseEntity<SpendingView> answer(Versioned<Spending> spending) {
        return ResponseEntity.ok().eTag(Long.toString(spending.version())).body(view(spending));
    }

    private SpendingView view(Versioned<Spending> spending) {
        return SpendingView.of(spending, figures.of(List.of(spending.state().heading()), today.day()));
    }
}
