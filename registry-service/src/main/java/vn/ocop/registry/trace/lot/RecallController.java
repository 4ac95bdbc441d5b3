package vn.ocop.registry.trace.lot;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.COMMUNE;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.PRODUCER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;

/** Recalls of lots over HTTP, for those who are signed in. */
@RestController
@RequestMapping("/api/registry/v1/lots/{id}")
@Tag(name = "recalls", description = "Lots that are called back, and who got them")
class RecallController {
    private final Recalls recalls;

    RecallController(Recalls recalls) {
        this.recalls = recalls;
    }

    @PostMapping("/recall")
    @RolesAllowed({OFFICE, PRODUCER})
    @Operation(
            summary = "Call a lot back, with the reason and a public notice",
            description = "Nothing more of it may be shipped until the recall is closed. Only the office may let the"
                    + " public know which organisations got it (namesRecipients).")
    ResponseEntity<LotView> open(
            @PathVariable String id, @RequestBody LotForms.Recalling form, ExpectedVersion expected, Caller caller) {
        return answer(recalls.open(id, form, expected, caller));
    }

    @PostMapping("/recall/close")
    @RolesAllowed({OFFICE, PRODUCER})
    @Operation(summary = "Close the recall of a lot with its result, which everybody is told")
    ResponseEntity<LotView> close(
            @PathVariable String id, @RequestBody LotForms.Result form, ExpectedVersion expected, Caller caller) {
        return answer(recalls.close(id, form, expected, caller));
    }

    @GetMapping("/distribution")
    @RolesAllowed({OFFICE, COMMUNE, PRODUCER, AUDITOR})
    @Operation(
            summary = "Who got a lot and what was made of it, and how much",
            description = "Lots that were made of it are followed through five levels, 500 lots at most.")
    Distribution distribution(@PathVariable String id, Caller caller) {
        return recalls.distribution(id, caller);
    }

    private static ResponseEntity<LotView> answer(Versioned<Lot> lot) {
        return ResponseEntity.ok().eTag(Long.toString(lot.version())).body(LotView.of(lot));
    }
}
