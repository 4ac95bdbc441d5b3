package vn.ocop.rating.product;

import java.util.Locale;
import vn.ocop.events.ProductState;
import vn.ocop.starter.text.Vietnamese;

/**
 * By what a product is found, if not by its id.
 *
 * @param planRef locality and number in the plan, null outside the plan
 * @param names its name and its entity's, as they are compared
 */
public record ProductName(String id, String name, String entityId, String entityName, String planRef, String names) {

    static ProductName of(ProductState product) {
        ProductState.Maker entity = product.entity();
        return new ProductName(
                product.id(),
                product.name(),
                entity.id(),
                entity.name(),
                product.planRef() == null ? null : planKey(product.planRef()),
                names(product.name(), entity.name()));
    }

    /** What all writings of a product's name with its entity's have in common. */
    static String names(String product, String entity) {
        return Vietnamese.fold(product) + "\n" + Vietnamese.fold(entity);
    }

    static String planKey(String reference) {
        return reference.strip().toUpperCase(Locale.ROOT);
    }
}
