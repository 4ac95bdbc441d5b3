package vn.ocop.starter.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;

/**
 * Takes into the chain what was done before there was one, once in the life of a store and while the service works. Never
 * again afterwards: an entry that somebody slips into a history later must stay a finding.
 */
public final class Adoption implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Adoption.class);
    private static final String DONE = "adopted";
    private static final int AT_A_TIME = 200;
    private static final long PAUSE_SECONDS = 5;

    private final AuditChain chain;
    private final MongoCollection<BsonDocument> marks;
    private final Clock clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean done;
    private volatile boolean running;

    public Adoption(AuditChain chain, Collections collections, Clock clock) {
        this.chain = chain;
        this.marks = collections.with("audit_marks");
        this.clock = clock;
    }

    /** Whether all is in the chain that was done before it. */
    boolean isDone() {
        if (!done) {
            done = marks.find(eq(DONE)).first() != null;
        }
        return done;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("audit-adoption").start(this::untilDone);
    }

    @Override
    public void stop() {
        running = false;
        ended.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void untilDone() {
        do {
            try {
                adopt();
            } catch (RuntimeException failure) {
                log.warn("The chain of audit could not begin yet: {}", failure.toString());
            }
        } while (!done && pause());
    }

    /** Adopts what is not adopted yet; harmless if it was done before, or is done elsewhere at the same time. */
    void adopt() {
        if (isDone()) {
            return;
        }
        chain.audited().forEach(this::adopt);
        if (!running) {
            return;
        }
        try {
            marks.insertOne(
                    new BsonDocument("_id", new BsonString(DONE)).append("at", new BsonDateTime(clock.millis())));
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
        }
        done = true;
    }

    private void adopt(Audited audited) {
        String last = "";
        while (running) {
            List<BsonDocument> entries = audited.histories()
                    .find(gt("_id", last))
                    .sort(Sorts.ascending("_id"))
                    .limit(AT_A_TIME)
                    .into(new ArrayList<>());
            if (entries.isEmpty()) {
                return;
            }
            List<Deed> deeds = entries.stream()
                    .map(entry -> Deed.of(audited.kind(), entry))
                    .toList();
            Set<String> there = chain.there(deeds.stream().map(Deed::event).toList());
            chain.append(
                    deeds.stream().filter(deed -> !there.contains(deed.event())).toList(), true);
            last = entries.getLast().getString("_id").getValue();
        }
    }

    private boolean pause() {
        try {
            return !ended.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
