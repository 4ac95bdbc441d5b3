package vn.ocop.trade.contract;

import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.trade.Reason;

/** Deliveries of contracts, and the sales that are made of them. */
@RestController
@RequestMapping(ContractController.PATH + "/{contractId}/deliveries")
@RolesAllowed({OFFICE, TRADE, PRODUCER})
@Tag(name = "contracts")
class DeliveryController {
    private final Contracts contracts;
    private final Idempotency idempotency;
    private final Today today;

    DeliveryController(Contracts contracts, Idempotency idempotency, Today today) {
        this.contracts = contracts;
        this.idempotency = idempotency;
        this.today = today;
    }

    /** What was handed over; value in whole đồng. */
    record Handover(
            String milestoneId, String productId, LocalDate day, BigDecimal quantity, String unit, BigDecimal value) {
        Delivery as(String id) {
            return new Delivery(id, milestoneId, productId, day, quantity, unit, value, null);
        }
    }

    /** What a delivery should say, and why it is corrected. */
    record Correction(@JsonUnwrapped Handover handover, String reason) {}

    @PostMapping
    @Operation(
            summary = "Enter a delivery; the first one makes a contract run",
            description = "Takes an Idempotency-Key.")
    ResponseEntity<?> deliver(
            @PathVariable String contractId, @RequestBody Handover form, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, form, id -> {
            Versioned<Contract> contract = contracts.deliver(contractId, form.as(id), caller);
            return ResponseEntity.created(URI.create(ContractController.PATH + "/" + contractId + "/deliveries/" + id))
                    .eTag(Long.toString(contract.version()))
                    .body(ContractView.of(contract, today.day()));
        });
    }

    @PutMapping("/{id}")
    @Operation(summary = "Correct a delivery, with the reason, as long as no sale was made of it")
    ResponseEntity<ContractView> correct(
            @PathVariable String contractId,
            @PathVariable String id,
            @RequestBody Correction form,
            ExpectedVersion expected,
            Caller caller) {
        String reason = new Reason(form.reason()).checked();
        return answer(contracts.correctDelivery(contractId, form.handover().as(id), reason, expected, caller));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Take out a delivery that was entered by mistake, with the reason")
    ResponseEntity<ContractView> cancel(
            @PathVariable String contractId,
            @PathVariable String id,
            @RequestBody Reason form,
            ExpectedVersion expected,
            Caller caller) {
        return answer(contracts.cancelDelivery(contractId, id, form.checked(), expected, caller));
    }

    @PostMapping("/{id}/sale")
    @Operation(
            summary = "Turn a delivery into a sale, once",
            description = "saleId of the delivery is the sale that follows at once.")
    ResponseEntity<ContractView> sell(
            @PathVariable String contractId, @PathVariable String id, ExpectedVersion expected, Caller caller) {
        return answer(contracts.sell(contractId, id, idempotency.newId(), expected, caller));
    }

    private ResponseEntity<ContractView> answer(Versioned<Contract> contract) {
        return ResponseEntity.ok().eTag(Long.toString(contract.version())).body(ContractView.of(contract, today.day()));
    }
}
