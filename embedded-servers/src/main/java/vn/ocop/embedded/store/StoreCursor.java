package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** An answer that did not fit the first batch; documents are read as batches are asked for. */
final class StoreCursor extends AbstractCursor {

    private final Iterator<Document> rest;
    private final UnaryOperator<List<Document>> projection;

    private final InstantSource clock;
    private Instant lastUsed;

    StoreCursor(long id, Iterator<Document> rest, UnaryOperator<List<Document>> projection, InstantSource clock) {
        super(id);
        this.clock = clock;
        this.lastUsed = clock.instant();
        this.rest = rest;
        this.projection = projection;
    }

    synchronized boolean isIdleSince(Instant moment) {
        return lastUsed.isBefore(moment);
    }

    @Override
    public synchronized boolean isEmpty() {
        return !rest.hasNext();
    }

    @Override
    public synchronized List<Document> takeDocuments(int asked) {
        lastUsed = clock.instant();
        int most = asked > 0 ? asked : Integer.MAX_VALUE;
        return projection.apply(Page.of(rest, most).first());
    }
}
