package vn.ocop.registry.trace.lot;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** Once a day keeps the heads of the lots that changed, one anchor chained to the other. */
@Component
public class Anchors {
    /** Most lots of one anchor, so that it stays far below the size of a document; the rest goes into the next. */
    private static final int MOST_LOTS = 50_000;
    /** A write may become visible a moment after the time that it carries. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final MongoCollection<BsonDocument> anchors;
    private final MongoCollection<BsonDocument> lots;
    private final Records<Anchor> records;
    private final Records<Head> heads;
    private final Clock clock;

    Anchors(Collections collections, Lots lots, Clock clock) {
        this.anchors = collections.with("trace_anchors", Index.on("state.heads.lot"));
        this.lots = lots.all().collection();
        this.records = new Records<>(Anchor.class, anchors.getCodecRegistry());
        this.heads = new Records<>(Head.class, anchors.getCodecRegistry());
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${registry.trace.anchor-every:10m}", initialDelayString = "10m")
    void anchorToday() {
        Instant now = clock.instant();
        LocalDate today = Vietnam.dayOf(now);
        if (latest().filter(anchor -> !anchor.day().isBefore(today)).isEmpty()) {
            anchor(today, now.minus(SETTLED));
        }
    }

    /** Keeps the heads of the lots that changed until that moment; of two instances the first one's stays. */
    void anchor(LocalDate day, Instant until) {
        Optional<Anchor> before = latest();
        List<BsonDocument> changed = lots.find(
                        before.map(anchor -> and(gte("changedAt", anchor.until()), lt("changedAt", until)))
                                .orElse(lt("changedAt", until)))
                .projection(Projections.include("changedAt", "state.head"))
                .sort(Sorts.ascending("changedAt"))
                .limit(MOST_LOTS)
                .into(new ArrayList<>());
        Instant reached = changed.size() < MOST_LOTS
                ? until
                : Instant.ofEpochMilli(
                        changed.getLast().getDateTime("changedAt").getValue());
        Anchor anchor = Anchor.of(
                day,
                before.map(Anchor::hash).orElse(""),
                reached,
                changed.stream().map(this::held).toList());
        try {
            anchors.insertOne(
                    new BsonDocument("_id", new BsonString(day.toString())).append("state", records.write(anchor)));
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
        }
    }

    /** Those that hold a lot, the oldest first. */
    List<Anchor> holding(String lotId) {
        return anchors.find(eq("state.heads.lot", lotId))
                .sort(Sorts.ascending("_id"))
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** All of them, the latest first. */
    public Page<Anchor> page(PageRequest request) {
        Page<BsonDocument> page = new OrderedPages(anchors, "_id", false).page(empty(), request, "anchors");
        return page.map(this::read);
    }

    private Optional<Anchor> latest() {
        return Optional.ofNullable(
                        anchors.find().sort(Sorts.descending("_id")).limit(1).first())
                .map(this::read);
    }

    private Anchor.Held held(BsonDocument lot) {
        Head head = heads.read(lot.getDocument("state").getDocument("head"));
        return new Anchor.Held(lot.getString("_id").getValue(), head.count(), head.hash());
    }

    private Anchor read(BsonDocument stored) {
        return records.read(stored.getDocument("state"));
    }
}
