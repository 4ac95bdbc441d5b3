package vn.ocop.registry.trace.lot;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonSerializationException;
import org.bson.BsonValue;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;

/**
 * Checks the chain of a lot as it lies in the store, link by link: one that somebody has made unreadable is found and named
 * too.
 */
@Component
public class LotCheck {
    private final MongoCollection<BsonDocument> lots;
    private final Anchors anchors;
    private final Records<Entry> links;
    private final Records<Head> heads;
    private final Records<LotOrigin> origins;

    LotCheck(Lots lots, Anchors anchors) {
        this.anchors = anchors;
        this.lots = lots.all().collection();
        this.links = new Records<>(Entry.class, this.lots.getCodecRegistry());
        this.heads = new Records<>(Head.class, this.lots.getCodecRegistry());
        this.origins = new Records<>(LotOrigin.class, this.lots.getCodecRegistry());
    }

    /**
     * Computes the chain of the lot again and holds it against its head and the anchors.
     *
     * @throws Refusal if there is no such lot
     */
    public Verification check(String lotId) {
        BsonDocument stored = lots.find(eq(lotId))
                .projection(Projections.include("state.origin", "state.head", "state.entries"))
                .first();
        if (stored == null) {
            throw Refusal.notFound("lot", lotId);
        }
        BsonDocument state = stored.getDocument("state", new BsonDocument());
        List<Optional<Entry>> chain = state.getArray("entries", new BsonArray()).stream()
                .map(link -> read(links, link))
                .toList();
        Head head = read(heads, state.get("head")).orElse(new Head(0, null));
        return read(origins, state.get("origin"))
                .map(origin -> new ChainCheck(lotId, head, chain).against(origin))
                .map(found -> found.intact() ? anchored(found, chain) : found)
                .orElseGet(() -> Verification.intact(lotId, chain.size(), head)
                        .unreadable()
                        .broken(0, null, Verification.Break.ORIGIN_CHANGED));
    }

    /** A chain that was written anew as a whole fits in itself, but not what was kept of it elsewhere. */
    private Verification anchored(Verification found, List<Optional<Entry>> chain) {
        for (Anchor anchor : anchors.holding(found.lot())) {
            for (Anchor.Held held : anchor.heads()) {
                if (held.lot().equals(found.lot()) && !(anchor.isIntact() && fits(held, found.head(), chain))) {
                    return found.anchoredOtherwise(held.count(), anchor.day());
                }
            }
        }
        return found;
    }

    private static boolean fits(Anchor.Held held, Head head, List<Optional<Entry>> chain) {
        if (held.count() > chain.size()) {
            return false;
        }
        if (held.count() > 0) {
            return chain.get(held.count() - 1)
                    .filter(link -> link.hash().equals(held.hash()))
                    .isPresent();
        }
        String origin = chain.isEmpty()
                ? head.hash()
                : chain.getFirst().map(Entry::previous).orElse(null);
        return held.hash().equals(origin);
    }

    private static <T> Optional<T> read(Records<T> records, BsonValue stored) {
        try {
            return stored instanceof BsonDocument document ? Optional.of(records.read(document)) : Optional.empty();
        } catch (CodecConfigurationException
                | BsonInvalidOperationException
                | BsonSerializationException
                | IllegalArgumentException
                | NullPointerException _) {
            return Optional.empty();
        }
    }
}
