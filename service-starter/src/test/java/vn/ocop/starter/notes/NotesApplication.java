package vn.ocop.starter.notes;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;

/** A small service of nothing in particular, on which the starter is tried. */
@SpringBootApplication
public class NotesApplication {
    public static final String TOPIC = "notes";
    public static final AggregateType<Note> TYPE = new AggregateType<>(
            "note",
            Note.class,
            "notes",
            TOPIC,
            (id, note) -> new BsonDocument("byTitle", new BsonString(note.title() + " " + id))
                    .append("number", new BsonString(note.number())),
            List.of(Index.unique("number", "keys.number"), Index.on("keys.byTitle")));

    public static void main(String[] args) {
        SpringApplication.run(NotesApplication.class, args);
    }

    @Bean
    AggregateStore<Note> notes(AggregateStores stores) {
        return stores.of(TYPE);
    }

    @Bean
    Copies<Note> copies(Collections collections) {
        return new Copies<>(collections, "note_copies", Note.class);
    }

    @Bean
    InMemorySpanExporter spans() {
        return InMemorySpanExporter.create();
    }

    /** Spans are seen as soon as they end. */
    @Bean
    SpanProcessor spansAtOnce(InMemorySpanExporter spans) {
        return SimpleSpanProcessor.create(spans);
    }

    /** The service reads its own topic, as another would. */
    @Bean
    Subscription ownNotes(NoteReader reader) {
        return new Subscription(
                TOPIC,
                Map.of("note-written", reader::read, "note-rewritten", reader::read),
                Map.of("note-written", reader::react, "note-rewritten", reader::react));
    }

    @Bean
    NoteReader noteReader(Copies<Note> copies) {
        return new NoteReader(copies);
    }
}
