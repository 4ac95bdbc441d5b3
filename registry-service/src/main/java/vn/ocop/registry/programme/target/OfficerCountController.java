package vn.ocop.registry.programme.target;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.OFFICE;
import static vn.ocop.registry.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** How many officers of the programme there are, over HTTP. */
@RestController
@RequestMapping("/api/registry/v1/programme/officer-counts")
@Tag(name = "programme-targets")
class OfficerCountController {
    private final OfficerCounts counts;
    private final Idempotency idempotency;

    OfficerCountController(OfficerCounts counts, Idempotency idempotency) {
        this.counts = counts;
        this.idempotency = idempotency;
    }

    /** A number with its id. */
    record CountView(String id, OfficerLevel level, LocalDate from, int count, String ground) {
        static CountView of(Versioned<OfficerCount> stored) {
            OfficerCount count = stored.state();
            return new CountView(stored.id(), count.level(), count.from(), count.count(), count.ground());
        }
    }

    @GetMapping
    @RolesAllowed({OFFICE, TRAINING, AUDITOR})
    @Operation(summary = "List the numbers of officers that were entered, by their days")
    Page<CountView> list(PageRequest page) {
        return counts.page(page).map(CountView::of);
    }

    @PostMapping
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Enter how many officers there are at a level from a day on",
            description =
                    "With the ground. A later entry for the same level and day takes its place. Takes an Idempotency-Key.")
    ResponseEntity<?> enter(@RequestBody OfficerCount count, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, count, id -> ResponseEntity.status(HttpStatus.CREATED)
                .body(CountView.of(counts.enter(id, count, caller))));
    }
}
