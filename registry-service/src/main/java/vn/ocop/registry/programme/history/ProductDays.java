package vn.ocop.registry.programme.history;

import com.mongodb.client.MongoIterable;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductState;
import vn.ocop.registry.product.ProductFollower;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Kept;
import vn.ocop.starter.event.KeptDays;
import vn.ocop.starter.mongo.Collections;

/** Every product in every version. */
@Component
public class ProductDays implements ProductFollower {
    private final KeptDays<ProductDay> days;

    /** @param collections where they are kept */
    public ProductDays(Collections collections) {
        this.days = new KeptDays<>(collections, "programme_product_days", ProductDay.class);
    }

    @Override
    public void follow(IncomingEvent event, ProductState product) {
        days.put(event, ProductDay.of(product));
    }

    /** The products that the register knew on that day, by id, withdrawn ones too. */
    public Map<String, Kept<ProductDay>> on(LocalDate day) {
        return days.on(day);
    }

    /** The same, and those that the register learned of later as they first were. */
    public Map<String, Kept<ProductDay>> onOrFirst(LocalDate day) {
        return days.onOrFirst(day);
    }

    /** Every version, in the order of days, read as the caller goes. */
    public MongoIterable<Kept<ProductDay>> inOrder() {
        return days.inOrder();
    }
}
