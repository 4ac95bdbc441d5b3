package vn.ocop.rating.product;

import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;

/** The products that this service knows of, by what people write down of them. */
@Component
public class ProductNames {
    /** More than one is told apart from one; how many more does not matter. */
    private static final int MOST = 2;

    private final Copies<ProductName> names;
    private final Records<ProductName> records;

    ProductNames(Collections collections) {
        this.names = new Copies<>(
                collections, "product_names", ProductName.class, Index.on("copy.planRef"), Index.on("copy.names"));
        this.records = new Records<>(ProductName.class, names.collection().getCodecRegistry());
    }

    /** Takes over how a product is called; one of which nobody knows who makes it can't be told from others. */
    void put(IncomingEvent event, ProductState product) {
        if (product.entity() != null) {
            boolean _ = names.put(event, ProductName.of(product));
        }
    }

    public Optional<ProductName> find(String id) {
        return names.find(id);
    }

    /** Those with this locality and number in the plan, two at most. */
    public List<ProductName> ofPlan(String reference) {
        return found(eq("copy.planRef", ProductName.planKey(reference)));
    }

    /** Those of this name whose entity has that one, two at most; tone style, case and blanks do not matter. */
    public List<ProductName> named(String product, String entity) {
        return found(eq("copy.names", ProductName.names(product, entity)));
    }

    private List<ProductName> found(Bson filter) {
        return names.collection()
                .find(filter)
                .limit(MOST)
                .map(document -> records.read(document.getDocument("copy")))
                .into(new ArrayList<>());
    }
}
