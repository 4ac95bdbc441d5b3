package vn.ocop.trade.coverage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.events.RatingState;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.trade.product.RatingFollower;

/**
 * All recognitions that the rating service told of, former ones too, each as last told. Events that come twice or late
 * change nothing.
 */
@Component
class HeldStars implements RatingFollower {
    private final MongoCollection<BsonDocument> collection;
    private final Records<Held> records;

    HeldStars(Collections collections) {
        this.collection = collections.with("held_stars", Index.on("firstDay", "end"));
        this.records = new Records<>(Held.class, collection.getCodecRegistry());
    }

    @Override
    public void follow(IncomingEvent event, RatingState rating) {
        RatingState.Recognition recognition = rating.recognition();
        if (recognition != null) {
            put(Held.of(rating, recognition, event.version()));
        }
    }

    /** The stars that were held on that day. */
    List<Held> on(LocalDate day) {
        return collection
                .find(and(lte("firstDay", day), gt("end", day)))
                .map(records::read)
                .into(new ArrayList<>());
    }

    private void put(Held held) {
        String id = held.productId() + ":" + held.certificate();
        Bson older = and(eq(id), lt("version", held.version()));
        BsonDocument document = records.write(held).append("_id", new BsonString(id));
        try {
            collection.replaceOne(older, document, new ReplaceOptions().upsert(true));
        } catch (MongoServerException failure) {
            // Another version stands there: newer or the same, or it came in between and is older.
            Duplicates.onlyThose(failure);
            collection.replaceOne(older, document);
        }
    }
}
