package vn.ocop.rating.inspection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.ocop.events.ProductState;
import vn.ocop.events.Unit;

/**
 * The product that is inspected, as the registry told of it when the inspection was entered.
 *
 * @param units administrative units that the entity lies in, present and former
 */
public record Subject(String productId, String productName, String entityId, String entityName, List<String> units) {

    static Subject of(ProductState product) {
        return new Subject(
                product.id(),
                product.name(),
                product.entity().id(),
                product.entity().name(),
                Stream.of(product.formerUnit(), product.unit())
                        .filter(Objects::nonNull)
                        .map(Unit::id)
                        .toList());
    }
}
