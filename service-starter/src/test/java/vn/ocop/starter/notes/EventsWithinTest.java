package vn.ocop.starter.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.testing.ServiceTest;

/** Events that never leave the service: what must follow from a change follows, however often its reader fails. */
@ServiceTest
class EventsWithinTest {
    private static final Caller ANN = Caller.system("ann");

    @Autowired
    AggregateStores stores;

    @Test
    void a_reader_that_fails_gets_the_event_again_and_the_next_one_only_after_it() {
        List<String> taken = new CopyOnWriteArrayList<>();
        AtomicInteger failures = new AtomicInteger(2);
        AggregateStore<Note> drafts = store("failing", event -> {
            if (event.version() == 1 && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            taken.add(event.version() + " " + event.as(NoteWritten.class).title());
        });

        String id = written(drafts, "first", "second");

        await().untilAsserted(() -> assertThat(taken).containsExactly("1 first", "2 second"));
        assertThat(drafts.history().of(id, PageRequest.first(10)).items()).hasSize(2);
        assertThat(failures).hasValueLessThan(0);
    }

    private AggregateStore<Note> store(String name, Consumer<IncomingEvent> reaction) {
        return stores.within(
                new AggregateType<>(
                        "draft", Note.class, "drafts_" + name, null, (_, _) -> new BsonDocument(), List.of()),
                reaction);
    }

    private static String written(AggregateStore<Note> drafts, String... titles) {
        String id = UUID.randomUUID().toString();
        Versioned<Note> note = null;
        for (String title : titles) {
            Change<Note> change = Change.to(new Note("1", title, false), new NoteWritten(id, "1", title));
            note = note == null
                    ? drafts.aggregates().create(id, change, ANN)
                    : drafts.aggregates().change(note, change, ANN);
        }
        return id;
    }
}
