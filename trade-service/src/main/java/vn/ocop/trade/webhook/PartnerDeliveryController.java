package vn.ocop.trade.webhook;

import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.webhook.Delivery.State;

/** What was sent to a partner and what is still to be sent, over HTTP. */
@RestController
@RequestMapping(PartnerController.PATH + "/{id}")
@RolesAllowed({OFFICE, TRADE})
@Tag(name = "partners")
class PartnerDeliveryController {
    private final Partners partners;
    private final Deliveries deliveries;
    private final Courier courier;

    PartnerDeliveryController(Partners partners, Deliveries deliveries, Courier courier) {
        this.partners = partners;
        this.deliveries = deliveries;
        this.courier = courier;
    }

    /**
     * A delivery without what is sent.
     *
     * @param attempts since it was queued or replayed
     * @param due when it is tried next, not there once it is settled
     * @param answer status or failure of the last attempt
     */
    record View(
            String event,
            String type,
            String product,
            long version,
            Instant at,
            State state,
            int attempts,
            Instant due,
            Instant settled,
            String answer) {
        static View of(Delivery one) {
            return new View(
                    one.event(),
                    one.type(),
                    one.product(),
                    one.version(),
                    one.at(),
                    one.state(),
                    one.attempts(),
                    one.state() == State.PENDING ? one.due() : null,
                    one.settled(),
                    one.answer());
        }
    }

    /** @param from of events that happened then or later */
    record Replay(Instant from) {}

    record Replayed(long deliveries) {}

    @GetMapping("/deliveries")
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Parameter(name = "state")
    @Operation(
            summary = "List the deliveries of a partner, the newest event first",
            description = "state: PENDING, DELIVERED, DEAD or DISCARDED; all without it")
    Page<View> list(@PathVariable String id, NativeWebRequest request, PageRequest page) {
        String state = new Parameters(request, Set.of("state")).constant("state", State.class, false);
        partners.get(id);
        return deliveries
                .page(id, state == null ? null : State.valueOf(state), page)
                .map(View::of);
    }

    @PostMapping("/deliveries/{event}/replay")
    @Operation(summary = "Send a settled delivery once more, with the same webhook-id")
    View replay(@PathVariable String id, @PathVariable String event) {
        partners.get(id).state().mustNotBeEnded();
        Delivery delivery = deliveries.get(id, event);
        if (!deliveries.replay(id, event)) {
            throw Refusal.conflict("delivery-pending", delivery.state());
        }
        courier.wake();
        return View.of(deliveries.get(id, event));
    }

    @PostMapping("/deliveries/{event}/discard")
    @Operation(summary = "Give up a delivery that waits or is dead")
    View discard(@PathVariable String id, @PathVariable String event) {
        Delivery delivery = deliveries.get(id, event);
        if (!deliveries.discard(id, event)) {
            throw Refusal.conflict("delivery-settled", delivery.state());
        }
        return View.of(deliveries.get(id, event));
    }

    @PostMapping("/replay")
    @Operation(
            summary = "Send all settled deliveries of events since a moment once more",
            description =
                    "For a partner who has lost what it was told. The order is that of the events of each product.")
    Replayed replay(@PathVariable String id, @RequestBody Replay replay) {
        partners.get(id).state().mustNotBeEnded();
        if (replay.from() == null) {
            throw Refusal.invalid("from", "required");
        }
        Replayed replayed = new Replayed(deliveries.replaySince(id, replay.from()));
        courier.wake();
        return replayed;
    }
}
