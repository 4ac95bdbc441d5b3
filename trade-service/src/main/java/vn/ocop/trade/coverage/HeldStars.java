package vn.ocop.trade.coverage;

import static com.mongodb.client.model.Filters.lte;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ocop.events.RatingState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.trade.product.RatingFollower;

/**
 * All recognitions that the rating service told of, former ones too, each as last told. Events that come twice or late
 * change nothing.
 */
@Component
class HeldStars implements RatingFollower {
    private static final String FIRST_DAY = "copy.firstDay";
    private final Copies<Held> recognitions;

    HeldStars(Collections collections) {
        this.recognitions = new Copies<>(collections, "held_stars", Held.class, Index.on(FIRST_DAY));
    }

    @Override
    public void follow(IncomingEvent event, RatingState rating) {
        RatingState.Recognition recognition = rating.recognition();
        if (recognition != null) {
            boolean _ = recognitions.put(
                    rating.productId() + ":" + recognition.certificate(),
                    event.version(),
                    Held.of(rating, recognition, event.version()));
        }
    }

    /** The stars that were held on that day: of each product by its newest recognition, which replaced those before. */
    List<Held> on(LocalDate day) {
        Map<String, Held> newest = new HashMap<>();
        recognitions.where(lte(FIRST_DAY, day)).forEach(held -> newest.merge(held.productId(), held, Held::newer));
        return newest.values().stream().filter(held -> held.on(day)).toList();
    }
}
