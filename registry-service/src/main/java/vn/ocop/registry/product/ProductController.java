package vn.ocop.registry.product;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.COUNCIL;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.PRODUCER;
import static vn.ocop.registry.Roles.TRADE;
import static vn.ocop.registry.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
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
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.FacetCount;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Products over HTTP. */
@RestController
@RequestMapping(ProductController.PATH)
@Tag(name = "products", description = "Products and their way through the yearly cycle")
class ProductController {
    static final String PATH = "/api/registry/v1/products";
    private final Products products;
    private final ProductQueries queries;
    private final Idempotency idempotency;

    ProductController(Products products, ProductQueries queries, Idempotency idempotency) {
        this.products = products;
        this.queries = queries;
        this.idempotency = idempotency;
    }

    @PostMapping
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER})
    @Operation(
            summary = "Register a product",
            description = "A commune where it is in charge, a producer for its own entity. Takes an Idempotency-Key.")
    ResponseEntity<?> register(@RequestBody ProductForms.Registration form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, id -> {
            Versioned<Product> product = products.register(id, form.entityId(), form.details(), caller);
            return ResponseEntity.created(URI.create(PATH + "/" + product.id()))
                    .eTag(Long.toString(product.version()))
                    .body(ProductView.of(product));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @ProductFilters
    @Operation(
            summary = "List products by name",
            description =
                    "q, locality, unit, group, plannedYear, step, star, legalForm, state, entityId, limit, cursor")
    Page<ProductView> list(NativeWebRequest request, PageRequest page) {
        return products.page(queries.read(request), page).map(ProductView::of);
    }

    @GetMapping("/facets")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @ProductFilters
    @Operation(summary = "Count products by every filter with few values", description = "Filters as in the list")
    Map<String, List<FacetCount>> facets(NativeWebRequest request) {
        Criteria criteria = queries.read(request);
        return queries.told(products.facets(criteria));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a product")
    ResponseEntity<ProductView> read(@PathVariable String id) {
        return answer(products.get(id));
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER})
    @Operation(
            summary = "Describe a product anew",
            description = "A producer describes its own, but name, group, set, year and approval are the officers'")
    ResponseEntity<ProductView> describe(
            @PathVariable String id,
            @RequestBody ProductForms.Description form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(products.describe(id, form.details(), expected, caller));
    }

    @PostMapping("/{id}/step")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER})
    @Operation(
            summary = "Move a product within the yearly cycle",
            description = "An illegal move is refused with the name of the rule. A way back needs a reason.")
    ResponseEntity<ProductView> move(
            @PathVariable String id, @RequestBody ProductForms.Move form, ExpectedVersion expected, Caller caller) {
        Faults faults = new Faults();
        new Texts(faults).optional(form.reason(), "reason", Texts.LINE);
        faults.require(form.to() != null, "to", "required");
        faults.require(
                form.to() == null || CycleStep.numbered(form.to()).isPresent(),
                "to",
                "between",
                1,
                CycleStep.values().length);
        faults.refuseIfAny();
        CycleStep to = CycleStep.numbered(form.to()).orElseThrow(() -> Refusal.invalid("to", "unknown"));
        return answer(products.move(id, to, form.reason(), expected, caller));
    }

    @PostMapping("/{id}/withdraw")
    @RolesAllowed({OFFICE, COMMUNE})
    @Operation(summary = "Withdraw a product for good, with the reason")
    ResponseEntity<ProductView> withdraw(
            @PathVariable String id,
            @RequestBody ProductForms.Withdrawal form,
            ExpectedVersion expected,
            Caller caller) {
        Faults faults = new Faults();
        new Texts(faults).needed(form.reason(), "reason", Texts.LINE);
        faults.refuseIfAny();
        return answer(products.withdraw(id, form.reason(), expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Who changed a product, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return products.history(id, page);
    }

    private static ResponseEntity<ProductView> answer(Versioned<Product> product) {
        return ResponseEntity.ok().eTag(Long.toString(product.version())).body(ProductView.of(product));
    }
}
