package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** Cursors of one database; those that clients left behind are closed after ten minutes, as in MongoDB. */
final class OpenCursors {

    private static final Duration MOST_IDLE = Duration.ofMinutes(10);

    private final CursorRegistry registry;
    private final InstantSource clock;
    private final Queue<StoreCursor> open = new ConcurrentLinkedQueue<>();

    OpenCursors(CursorRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Opens a cursor and gives its id. */
    long open(Iterator<Document> rest, UnaryOperator<List<Document>> projection) {
        closeIdle();
        var cursor = new StoreCursor(registry.generateCursorId(), rest, projection, clock);
        open.add(cursor);
        registry.add(cursor);
        return cursor.getId();
    }

    private void closeIdle() {
        var limit = clock.instant().minus(MOST_IDLE);
        open.removeIf(cursor -> {
            boolean idle = cursor.isIdleSince(limit);
            if (idle) {
                registry.remove(cursor.getId());
            }
            return idle;
        });
    }
}
