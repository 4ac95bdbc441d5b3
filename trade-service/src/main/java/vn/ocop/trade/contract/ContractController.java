package vn.ocop.trade.contract;

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
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Reason;
import vn.ocop.trade.entity.EntityRights;

/** Memoranda and contracts, from their signing to their end. */
@RestController
@RequestMapping(ContractController.PATH)
@Tag(name = "contracts", description = "What buyers and entities have signed, with milestones and deliveries")
class ContractController {
    static final String PATH = "/api/trade/v1/contracts";
    private static final Set<String> FILTERS =
            Set.of("entity", "kind", "state", "need", "promotion", "product", "overdue");
    private final Contracts contracts;
    private final EntityRights rights;
    private final Idempotency idempotency;
    private final Today today;

    ContractController(Contracts contracts, EntityRights rights, Idempotency idempotency, Today today) {
        this.contracts = contracts;
        this.rights = rights;
        this.idempotency = idempotency;
        this.today = today;
    }

    /** What it should say, and why it is corrected. */
    record Correction(@JsonUnwrapped Terms terms, String reason) {}

    @PostMapping
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(
            summary = "Enter a memorandum or contract",
            description = "value in whole đồng. buyer is an organisation. Takes an Idempotency-Key.")
    ResponseEntity<?> enter(@RequestBody Terms terms, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, terms, id -> {
            Versioned<Contract> contract = contracts.enter(id, terms, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + contract.id()))
                    .eTag(Long.toString(contract.version()))
                    .body(ContractView.of(contract, today.day()));
        });
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(summary = "Correct the terms, with the reason; what they said before stays in the history")
    ResponseEntity<ContractView> correct(
            @PathVariable String id, @RequestBody Correction form, ExpectedVersion expected, Caller caller) {
        String reason = new Reason(form.reason()).checked();
        return answer(contracts.correct(id, form.terms(), reason, expected, caller));
    }

    @PostMapping("/{id}/fulfilment")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(summary = "Conclude that all of it was fulfilled; every milestone must be met")
    ResponseEntity<ContractView> fulfil(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(contracts.fulfil(id, expected, caller));
    }

    @PostMapping("/{id}/ending")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(summary = "End it in another way, with the reason")
    ResponseEntity<ContractView> end(
            @PathVariable String id, @RequestBody Reason form, ExpectedVersion expected, Caller caller) {
        return answer(contracts.end(id, form.checked(), expected, caller));
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary =
                    "List contracts, the newest first; overdue=true: those with a milestone overdue today, longest first",
            description = "A producer sees its own; a commune names an entity of its units.")
    @Parameter(name = "entity")
    @Parameter(name = "kind")
    @Parameter(name = "state")
    @Parameter(name = "need")
    @Parameter(name = "promotion")
    @Parameter(name = "product")
    @Parameter(name = "overdue")
    Page<ContractView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Parameters asked = new Parameters(request, FILTERS);
        Criteria criteria = rights.visible(asked.text("entity"), caller)
                .is("kind", asked.constant("kind", ContractKind.class, false))
                .is("state", asked.constant("state", ContractState.class, false))
                .is("need", asked.text("need"))
                .is("promotion", asked.text("promotion"))
                .is("product", asked.text("product"));
        Page<Versioned<Contract>> found = "true".equals(asked.text("overdue"))
                ? contracts.overdue(criteria, page)
                : contracts.page(criteria, page);
        return found.map(one -> ContractView.of(one, today.day()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a contract with its deliveries and which milestones are overdue today")
    ResponseEntity<ContractView> read(@PathVariable String id, Caller caller) {
        return answer(contracts.read(id, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRADE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(summary = "Who changed a contract, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return contracts.history(id, page, caller);
    }

    private ResponseEntity<ContractView> answer(Versioned<Contract> contract) {
        return ResponseEntity.ok().eTag(Long.toString(contract.version())).body(ContractView.of(contract, today.day()));
    }
}
