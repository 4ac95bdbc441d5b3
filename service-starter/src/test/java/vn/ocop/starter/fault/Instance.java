package vn.ocop.starter.fault;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.SteppedStore;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.notes.Note;
import vn.ocop.starter.notes.NoteRewritten;
import vn.ocop.starter.notes.NoteWritten;
import vn.ocop.starter.notes.NotesApplication;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;

/** One instance of the service of notes, from its start to its death: its commands and its relay. */
final class Instance {
    private static final Duration LEASE = Duration.ofMillis(8);
    private static final Duration SWEEP_AGE = Duration.ofMillis(15);
    private static final ServiceProperties.Outbox SETTINGS =
            new ServiceProperties.Outbox(Duration.ZERO, SWEEP_AGE, LEASE, 3, Duration.ofMillis(1));
    private static final Caller CLERK = Caller.system("clerk");

    private final Life life;
    private final SteppedStore<Note> notes;
    private final Idempotency idempotency;

    Instance(Life life, Doors doors) {
        this.life = life;
        Collections collections = new Collections(doors.store(life));
        notes = new SteppedStore<>(NotesApplication.TYPE, collections, doors.bus(life), life.clock(), SETTINGS);
        idempotency =
                new Idempotency(collections.with("idempotency"), new JsonMapper(), life.clock(), Duration.ofHours(48));
    }

    Life life() {
        return life;
    }

    /** What is asked for when a note is written. */
    record Writing(String number, String title) {}

    ResponseEntity<?> write(Optional<String> key, Writing writing) {
        return idempotency.answer(new IdempotencyKey(key, "clerk POST /notes"), writing, id -> {
            if (writing.title().contains("forbidden")) {
                throw Refusal.conflict("forbidden");
            }
            Versioned<Note> note = store().aggregates()
                    .create(
                            id,
                            Change.to(
                                    new Note(writing.number(), writing.title(), false),
                                    new NoteWritten(id, writing.number(), writing.title())),
                            CLERK);
            return ResponseEntity.created(URI.create("/notes/" + id))
                    .eTag(Long.toString(note.version()))
                    .body(note);
        });
    }

    Versioned<Note> read(String id) {
        return store().aggregates().get(id);
    }

    Versioned<Note> rewrite(String id, ExpectedVersion expected, String title) {
        Versioned<Note> note = store().aggregates().get(id);
        expected.mustBe(note.version());
        if (note.state().sealed()) {
            throw Refusal.conflict("sealed");
        }
        Note next = new Note(note.state().number(), title, title.contains("sealed"));
        return store().aggregates()
                .change(
                        note,
                        Change.to(next, new NoteRewritten(id, next.number(), title))
                                .because("because of " + title),
                        CLERK);
    }

    AggregateStore<Note> store() {
        return notes.store();
    }

    /** The relay goes one round; what it can't do now it does in another. */
    void relay(boolean isToSweep) throws InterruptedException {
        try {
            notes.relayWoken();
            if (isToSweep) {
                notes.sweep();
            }
        } catch (RuntimeException _) {
            // As the thread of a relay does: told in the log, and on.
        }
    }
}
