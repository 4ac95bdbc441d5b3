package vn.ocop.rating.recognition;

import static vn.ocop.rating.Roles.AUDITOR;
import static vn.ocop.rating.Roles.COMMUNE;
import static vn.ocop.rating.Roles.COUNCIL;
import static vn.ocop.rating.Roles.OFFICE;
import static vn.ocop.rating.Roles.PRODUCER;
import static vn.ocop.rating.Roles.TRADE;
import static vn.ocop.rating.Roles.TRAINING;

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
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The ratings of products over HTTP. */
@RestController
@RequestMapping("/api/rating/v1/product-ratings")
@Tag(name = "product-ratings", description = "Which star a product holds and held")
class ProductRatingController {
    private final RatingRegister register;
    private final Endings endings;

    ProductRatingController(RatingRegister register, Endings endings) {
        this.register = register;
        this.endings = endings;
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List ratings by the names of products",
            description =
                    "state (NONE, VALID, EXPIRED, REVOKED as of today), star, entity, inWindow=true (its"
                            + " re-assessment is to be filed now), expiringBefore (a day; these two are listed by their end),"
                            + " lateRevocation=true (revoked later than the law allows), limit, cursor. A producer sees its own.")
    Page<RatingView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        return register.page(request, page, caller);
    }

    @GetMapping("/{productId}")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Read the rating of a product with all its recognitions")
    ResponseEntity<RatingView> read(@PathVariable String productId, Caller caller) {
        return answer(register.get(productId, caller));
    }

    @PostMapping("/{productId}/revocation")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Record that a recognition was taken back",
            description = "Decided later than the law allows it holds all the same, and is marked as late")
    ResponseEntity<RatingView> revoke(
            @PathVariable String productId,
            @RequestBody RevocationOrder order,
            ExpectedVersion expected,
            Caller caller) {
        return answer(endings.revoke(productId, order, expected, caller));
    }

    @PostMapping("/{productId}/extension")
    @RolesAllowed(OFFICE)
    @Operation(summary = "Record that a recognition is kept beyond its term until its re-assessment is decided")
    ResponseEntity<RatingView> extend(
            @PathVariable String productId,
            @RequestBody ExtensionOrder order,
            ExpectedVersion expected,
            Caller caller) {
        return answer(endings.extend(productId, order, expected, caller));
    }

    @GetMapping("/{productId}/history")
    @RolesAllowed({OFFICE, COMMUNE, COUNCIL, TRAINING, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Who changed a rating, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String productId, PageRequest page, Caller caller) {
        return register.history(productId, page, caller);
    }

    private ResponseEntity<RatingView> answer(Versioned<ProductRating> rating) {
        return ResponseEntity.ok().eTag(Long.toString(rating.version())).body(register.view(rating));
    }
}
