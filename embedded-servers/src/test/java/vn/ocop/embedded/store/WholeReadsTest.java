package vn.ocop.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeReadsTest {

    private static final int DOCUMENTS = 10;
    private static final int FIELDS = 30;
    private static final int UPDATES = 1_000;

    @TempDir
    private Path folder;

    @Test
    void no_reader_sees_half_of_an_update() throws Exception {
        try (var under = StoreUnderTest.open(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var whole = under.collection("whole");
            whole.insertMany(IntStream.range(0, DOCUMENTS)
                    .mapToObj(id -> with(new Document("_id", id), 0))
                    .toList());
            var done = new AtomicBoolean();
            var read = new LongAdder();
            var finds = threads.submit(() -> readUntil(done, () -> whole.find(gte("f0", 0)), read));
            var aggregates = threads.submit(
                    () -> readUntil(done, () -> whole.aggregate(List.of(Aggregates.match(gte("f0", 0)))), read));
            var updates = IntStream.range(0, 3)
                    .mapToObj(_ -> threads.submit(() -> update(whole)))
                    .toList();
            for (var update : updates) {
                update.get();
            }
            done.set(true);

            assertThat(finds.get() + aggregates.get())
                    .as("documents read in part")
                    .isZero();
            assertThat(read.sum()).isGreaterThan(UPDATES);
        }
    }

    private static void update(MongoCollection<Document> whole) {
        for (int n = 1; n <= UPDATES; n++) {
            Bson changes = new Document("$set", with(new Document(), n));
            whole.updateOne(eq("_id", n % DOCUMENTS), Updates.combine(changes, Updates.push("numbers", n)));
        }
    }

    private static Document with(Document document, int number) {
        IntStream.range(0, FIELDS).forEach(field -> document.append("f" + field, number));
        return document;
    }

    private static long readUntil(
            AtomicBoolean done, java.util.function.Supplier<Iterable<Document>> query, LongAdder read) {
        long torn = 0;
        do {
            for (var document : query.get()) {
                read.increment();
                var first = document.get("f0");
                boolean whole = IntStream.range(0, FIELDS).allMatch(field -> first.equals(document.get("f" + field)));
                torn += whole ? 0 : 1;
            }
        } while (!done.get());
        return torn;
    }
}
