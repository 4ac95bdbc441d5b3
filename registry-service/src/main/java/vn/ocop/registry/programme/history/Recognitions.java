package vn.ocop.registry.programme.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.events.RatingState;
import vn.ocop.registry.product.RatingFollower;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;

/**
 * Every recognition that the rating service ever told of, by product and certificate, as it last told it. One takes the
 * place of the one before, so a product holds at most one star on a day.
 */
@Component
public class Recognitions implements RatingFollower {
    private static final String FIRST_DAY = "copy.firstDay";
    private final Copies<Recognised> recognitions;

    /** @param collections where they are kept */
    public Recognitions(Collections collections) {
        this.recognitions = new Copies<>(collections, "programme_recognitions", Recognised.class, Index.on(FIRST_DAY));
    }

    @Override
    public void follow(IncomingEvent event, RatingState rating) {
        RatingState.Recognition told = rating.recognition();
        if (told != null) {
            boolean _ = recognitions.put(
                    rating.productId() + ":" + told.certificate(),
                    event.version(),
                    Recognised.of(rating, told, event.version()));
        }
    }

    /** Those that hold on that day, at most one of each product. */
    public List<Recognised> on(LocalDate day) {
        return until(day).stream().filter(one -> one.on(day)).toList();
    }

    /** All that had begun on that day, former ones too, as it could be known then which replaced which. */
    public List<Recognised> until(LocalDate day) {
        return chained(lte(FIRST_DAY, day));
    }

    /** All, those of a product in their order. */
    public List<Recognised> all() {
        return chained(empty());
    }

    /** All of a product, in their order. */
    public List<Recognised> ofProduct(String productId) {
        // The sign after a colon: every certificate of the product lies between.
        return chained(and(gte("_id", productId + ":"), lt("_id", productId + ";")));
    }

    private List<Recognised> chained(Bson which) {
        Map<String, List<Recognised>> products = new LinkedHashMap<>();
        recognitions.where(which).forEach(one -> products.computeIfAbsent(one.productId(), _ -> new ArrayList<>())
                .add(one));
        return products.values().stream()
                .map(Recognitions::chain)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Recognised> chain(List<Recognised> ofOneProduct) {
        ofOneProduct.sort(Recognised::order);
        for (int i = 0; i + 1 < ofOneProduct.size(); i++) {
            ofOneProduct.set(i, ofOneProduct.get(i).replacedBy(ofOneProduct.get(i + 1)));
        }
        return ofOneProduct;
    }
}
