package vn.ocop.trade.product;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductState;
import vn.ocop.events.RatingState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;

/** How all products stand, joined from what the registry and the rating service told. */
@Component
public class Standings {
    private static final String HOLDS = "holds";
    private static final String LAST_DAY = "standing.lastDay";
    private final Copies<ProductState> products;
    private final Copies<RatingState> ratings;
    private final MongoCollection<BsonDocument> collection;
    private final Records<Standing> records;

    Standings(Copies<ProductState> productCopies, Copies<RatingState> ratingCopies, Collections collections) {
        this.products = productCopies;
        this.ratings = ratingCopies;
        this.collection = collections.copy(
                "standings",
                Index.on(HOLDS, "standing.group", LAST_DAY),
                Index.on(HOLDS, LAST_DAY),
                Index.on("standing.entityId"));
        this.records = new Records<>(Standing.class, collection.getCodecRegistry());
    }

    public Optional<Standing> find(String productId) {
        return Optional.ofNullable(collection.find(eq(productId)).first()).map(this::read);
    }

    /** @throws Refusal of kind NOT_FOUND */
    public Standing get(String productId) {
        return find(productId).orElseThrow(() -> Refusal.notFound("product", productId));
    }

    /** Those of these products that are known, by id, in one question. */
    public Map<String, Standing> find(Collection<String> productIds) {
        Map<String, Standing> found = new HashMap<>();
        collection.find(in("_id", productIds)).map(this::read).forEach(one -> found.put(one.productId(), one));
        return found;
    }

    /** The products of an entity. */
    public List<Standing> ofEntity(String entityId) {
        return collection
                .find(eq("standing.entityId", entityId))
                .map(this::read)
                .into(new ArrayList<>());
    }

    /**
     * Products of a group that hold a star on both days and between, as far as is known today.
     *
     * @param most how many at most; those that hold it longest come first
     */
    public List<Standing> holding(int group, LocalDate from, LocalDate to, int most) {
        return collection
                .find(and(
                        eq(HOLDS, true),
                        eq("standing.group", group),
                        gte(LAST_DAY, to),
                        lte("standing.firstDay", from)))
                .sort(Sorts.descending(LAST_DAY))
                .limit(most)
                .map(this::read)
                .into(new ArrayList<>());
    }

    /**
     * How it stands by the copies of now, before followers have been told and it is stored. Both versions are 0 if nobody
     * has told of the product.
     */
    public Standing join(String productId) {
        return Standing.of(productId, products.versioned(productId), ratings.versioned(productId));
    }

    /**
     * Stores how it stands by the copies of now. A star that has ended is marked as held still, until followers were told
     * of its end.
     */
    void keep(String productId) {
        Standing standing = join(productId);
        put(standing, standing.lastDay());
    }

    /** Stores it unless something newer is there; the flag says whether it holds a star on that day. */
    void put(Standing standing, LocalDate today) {
        BsonDocument document = new BsonDocument("_id", new BsonString(standing.productId()))
                .append(HOLDS, BsonBoolean.valueOf(standing.starOn(today).isPresent()))
                .append("standing", records.write(standing));
        Bson notNewer = and(
                eq(standing.productId()),
                lte("standing.productVersion", standing.productVersion()),
                lte("standing.ratingVersion", standing.ratingVersion()));
        try {
            collection.replaceOne(notNewer, document, new ReplaceOptions().upsert(true));
        } catch (MongoServerException failure) {
            Duplicates.onlyThose(failure);
            collection.replaceOne(notNewer, document);
        }
    }

    /** Products that are marked as holding a star whose last day is over. */
    List<String> overdue(LocalDate today, int most) {
        return collection
                .find(and(eq(HOLDS, true), lt(LAST_DAY, today)))
                .limit(most)
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    private Standing read(BsonDocument document) {
        return records.read(document.getDocument("standing"));
    }
}
