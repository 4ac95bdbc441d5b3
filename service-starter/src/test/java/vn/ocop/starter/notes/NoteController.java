package vn.ocop.starter.notes;

import static com.mongodb.client.model.Filters.empty;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

@RestController
class NoteController {
    private final AggregateStore<Note> notes;
    private final Idempotency idempotency;
    private final Jurisdiction jurisdiction;

    NoteController(AggregateStore<Note> notes, Idempotency idempotency, Jurisdiction jurisdiction) {
        this.notes = notes;
        this.idempotency = idempotency;
        this.jurisdiction = jurisdiction;
    }

    enum Colour {
        RED,
        BLUE
    }

    record Writing(String number, String title, Colour colour, LocalDate day, List<Line> lines) {}

    record Line(Integer length) {}

    @PostMapping("/api/notes/v1/notes")
    @RolesAllowed("writer")
    ResponseEntity<?> write(@RequestBody Writing writing, IdempotencyKey key, Caller caller) {
        new Faults()
                .text(writing.title(), "title", 20)
                .text(writing.number(), "number", 10)
                .refuseIfAny();
        return idempotency.answer(key, writing, id -> {
            Versioned<Note> note = notes.aggregates()
                    .create(
                            id,
                            Change.to(
                                    new Note(writing.number(), writing.title(), false),
                                    new NoteWritten(id, writing.number(), writing.title())),
                            caller);
            return ResponseEntity.created(URI.create("/api/notes/v1/notes/" + note.id()))
                    .eTag(Long.toString(note.version()))
                    .body(note);
        });
    }

    @PutMapping("/api/notes/v1/notes/{id}")
    @RolesAllowed("writer")
    Versioned<Note> rewrite(
            @PathVariable String id, @RequestBody Writing writing, ExpectedVersion expected, Caller caller) {
        jurisdiction.require(caller, List.of("here"));
        Versioned<Note> note = notes.aggregates().get(id);
        expected.mustBe(note.version());
        if (note.state().sealed()) {
            throw Refusal.conflict("note-is-sealed", note.state().number());
        }
        Note next = new Note(note.state().number(), writing.title(), "sealed".equals(writing.title()));
        return notes.aggregates()
                .change(
                        note,
                        Change.to(next, new NoteRewritten(id, next.number(), next.title()))
                                .because("asked to"),
                        caller);
    }

    @GetMapping("/api/notes/v1/notes/{id}/history")
    @RolesAllowed({"writer", "reader"})
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return notes.history().of(id, page);
    }

    @GetMapping("/api/notes/v1/notes")
    @RolesAllowed({"writer", "reader"})
    Page<Versioned<Note>> list(PageRequest page, @RequestParam(defaultValue = "true") boolean ascending) {
        return notes.aggregates().page(empty(), "byTitle", ascending, page, "all");
    }

    @GetMapping("/api/public/v1/notes/fails")
    @PermitAll
    String fails() {
        throw new IllegalArgumentException("secret detail");
    }
}
