package vn.ocop.registry.national.sending;

import static vn.ocop.registry.Roles.AUDITOR;
import static vn.ocop.registry.Roles.OFFICE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** How it stands with what is sent to the national register. */
@RestController
@RequestMapping("/api/registry/v1/national-register")
@Tag(name = "national-register", description = "What the national register of OCOP products should hold, and holds")
class SendingController {
    private final Queue queue;
    private final LineNotes notes;
    private final Optional<Line> line;
    private final Optional<Sending> sending;

    SendingController(Queue queue, LineNotes notes, Optional<Line> line, Optional<Sending> sending) {
        this.queue = queue;
        this.notes = notes;
        this.line = line;
        this.sending = sending;
    }

    @GetMapping("/state")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "How it stands with the line to the national register")
    LineState state() {
        return LineState.of(line.map(Line::circuit).orElse(null), queue, notes);
    }

    @GetMapping("/pending")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(
            summary =
                    "Products whose newest state the national register has not acknowledged, the longest waiting first")
    Page<EntryView> pending(PageRequest page) {
        return queue.page(Entry.State.PENDING, page).map(EntryView::of);
    }

    @GetMapping("/refused")
    @RolesAllowed({OFFICE, AUDITOR})
    @Operation(summary = "Products whose newest state the national register has refused for good, with its answer")
    Page<EntryView> refused(PageRequest page) {
        return queue.page(Entry.State.REFUSED, page).map(EntryView::of);
    }

    @PostMapping("/refused/{id}/retry")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Have a refused product sent once more",
            description = "A product that changes is sent again by itself.")
    EntryView retry(@PathVariable String id) {
        Entry retried = queue.change(id, entry -> {
            if (entry.state() != Entry.State.REFUSED) {
                throw Refusal.conflict("national-not-refused", entry.state().name());
            }
            return entry.retried(queue.now());
        });
        sending.ifPresent(Sending::wake);
        return EntryView.of(retried);
    }

    @PostMapping("/products/{id}/send")
    @RolesAllowed(OFFICE)
    @Operation(
            summary = "Have a product sent once more, whatever is known of the other side",
            description = "For what a reconciliation has found to differ there.")
    EntryView send(@PathVariable String id) {
        Entry again = queue.change(id, entry -> entry.retried(queue.now()));
        sending.ifPresent(Sending::wake);
        return EntryView.of(again);
    }
}
