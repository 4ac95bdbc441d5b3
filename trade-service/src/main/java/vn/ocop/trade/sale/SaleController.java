package vn.ocop.trade.sale;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
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
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Reason;

/** Reports of sales, their corrections and cancellations. */
@RestController
@RequestMapping(SaleController.PATH)
@Tag(
        name = "sales",
        description = "What entities sold, by product, channel and period; a correction takes nothing away")
class SaleController {
    static final String PATH = "/api/trade/v1/sales";
    private final Sales sales;
    private final SaleQuestion question;
    private final Idempotency idempotency;

    SaleController(Sales sales, SaleQuestion question, Idempotency idempotency) {
        this.sales = sales;
        this.question = question;
        this.idempotency = idempotency;
    }

    /** What it should say, and why it is corrected. */
    record Correction(@JsonUnwrapped SaleReport report, String reason) {}

    @PostMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER})
    @Operation(
            summary = "Report what an entity sold in a period",
            description =
                    "value in whole đồng. The same goods, place and period told twice is refused (409, sale-told);"
                            + " overlaps names others with days in common. Takes an Idempotency-Key.")
    ResponseEntity<?> record(@RequestBody SaleReport report, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, report, id -> {
            Versioned<Sale> sale = sales.record(id, report, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + sale.id()))
                    .eTag(Long.toString(sale.version()))
                    .body(view(sale));
        });
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER})
    @Operation(summary = "Correct a sale, with the reason; what it said before stays in its history")
    ResponseEntity<SaleView> correct(
            @PathVariable String id, @RequestBody Correction form, ExpectedVersion expected, Caller caller) {
        String reason = new Reason(form.reason()).checked();
        return answer(sales.correct(id, form.report(), reason, expected, caller));
    }

    @PostMapping("/{id}/cancel")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER})
    @Operation(summary = "Cancel a sale that was entered by mistake, with the reason")
    ResponseEntity<SaleView> cancel(
            @PathVariable String id, @RequestBody Reason form, ExpectedVersion expected, Caller caller) {
        return answer(sales.cancel(id, form.checked(), expected, caller));
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List sales at their newest revision, the newest last day first",
            description =
                    "from and to bound the last day of the period. A producer sees its own, a commune those of its"
                            + " units.")
    @Parameter(name = "entity")
    @Parameter(name = "product")
    @Parameter(name = "channel")
    @Parameter(name = "kind")
    @Parameter(name = "scope")
    @Parameter(name = "locality")
    @Parameter(name = "unit")
    @Parameter(name = "source")
    @Parameter(name = "state")
    @Parameter(name = "from")
    @Parameter(name = "to")
    Page<SaleView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Set<String> known = new HashSet<>(SaleQuestion.FILTERS);
        known.add("state");
        Parameters asked = new Parameters(request, known);
        Criteria criteria =
                question.criteria(asked, caller).is("state", asked.constant("state", Sale.State.class, false));
        return sales.page(criteria, page).map(sale -> SaleView.of(sale, null));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a sale")
    ResponseEntity<SaleView> read(@PathVariable String id, Caller caller) {
        return answer(sales.read(id, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "All revisions of a sale, with who, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return sales.history(id, page, caller);
    }

    private ResponseEntity<SaleView> answer(Versioned<Sale> sale) {
        return ResponseEntity.ok().eTag(Long.toString(sale.version())).body(view(sale));
    }

    private SaleView view(Versioned<Sale> sale) {
        return SaleView.of(sale, sales.overlapping(sale.state()));
    }
}
