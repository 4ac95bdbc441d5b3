package vn.ocop.rating.council;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
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
import vn.ocop.rating.recognition.Level;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Sessions of councils over HTTP. An account of a council sees the sessions in which it sits. */
@RestController
@RequestMapping(SessionController.PATH)
@RolesAllowed({"office", "council", "auditor"})
@Tag(
        name = "council-sessions",
        description = "Sessions of councils: members, agenda, attendance, conflicts of interest")
class SessionController {
    static final String PATH = "/api/rating/v1/council-sessions";
    private final CouncilSessions sessions;
    private final Idempotency idempotency;

    SessionController(CouncilSessions sessions, Idempotency idempotency) {
        this.sessions = sessions;
        this.idempotency = idempotency;
    }

    /** @param present accounts of the members that are there; not needed for written opinions */
    record Opening(List<String> present) {
        Opening {
            present = present == null ? List.of() : present;
        }
    }

    /** Why a session is cancelled. */
    record Cancelling(String reason) {}

    @PostMapping
    @RolesAllowed("office")
    @Operation(
            summary = "Plan a session",
            description = "Members by account with agency and seat, agenda by dossiers. Takes an Idempotency-Key.")
    ResponseEntity<?> plan(@RequestBody SessionPlan plan, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, plan, id -> {
            Versioned<CouncilSession> session = sessions.plan(id, plan, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + session.id()))
                    .eTag(Long.toString(session.version()))
                    .body(SessionView.of(session));
        });
    }

    @GetMapping
    @Operation(
            summary = "List sessions, the latest first",
            description = "state, level, limit, cursor. An account of a council sees its own.")
    Page<SessionView> list(NativeWebRequest request, PageRequest page, Caller caller) {
        Parameters parameters = new Parameters(request, Set.of("state", "level"));
        String state = parameters.constant("state", SessionState.class, false);
        String level = parameters.constant("level", Level.class, false);
        return sessions.page(state, level, page, caller).map(SessionView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a session")
    ResponseEntity<SessionView> read(@PathVariable String id, Caller caller) {
        return answer(sessions.get(id, caller));
    }

    @PutMapping("/{id}")
    @RolesAllowed("office")
    @Operation(summary = "Plan a session anew, until it is opened", description = "Needs If-Match")
    ResponseEntity<SessionView> replan(
            @PathVariable String id, @RequestBody SessionPlan plan, ExpectedVersion expected, Caller caller) {
        return answer(sessions.plan(id, plan, expected, caller));
    }

    @PostMapping("/{id}/conflicts")
    @RolesAllowed({"office", "council"})
    @Operation(
            summary = "Declare a conflict of interest",
            description = "A member for itself or its own agency, the office for anybody; its sheet is dropped")
    ResponseEntity<SessionView> declare(@PathVariable String id, @RequestBody Recusal recusal, Caller caller) {
        return answer(sessions.declare(id, recusal, caller));
    }

    @PostMapping("/{id}/open")
    @RolesAllowed({"office", "council"})
    @Operation(
            summary = "Open a session",
            description = "By the office, the chair or the secretary; the regulation of the day is frozen into it")
    ResponseEntity<SessionView> open(@PathVariable String id, @RequestBody Opening opening, Caller caller) {
        return answer(sessions.open(id, opening.present(), caller));
    }

    @PostMapping("/{id}/close")
    @RolesAllowed({"office", "council"})
    @Operation(
            summary = "Close a session whose dossiers are all scored",
            description = "It closes by itself after the last one; closing it again changes nothing")
    ResponseEntity<SessionView> close(@PathVariable String id, Caller caller) {
        return answer(sessions.close(id, caller));
    }

    @PostMapping("/{id}/cancel")
    @RolesAllowed("office")
    @Operation(summary = "Cancel a session, with the reason", description = "Its dossiers can go to another one")
    ResponseEntity<SessionView> cancel(@PathVariable String id, @RequestBody Cancelling form, Caller caller) {
        return answer(sessions.cancel(id, form.reason(), caller));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Who did what with a session, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page, Caller caller) {
        return sessions.history(id, page, caller);
    }

    private static ResponseEntity<SessionView> answer(Versioned<CouncilSession> session) {
        return ResponseEntity.ok().eTag(Long.toString(session.version())).body(SessionView.of(session));
    }
}
