package vn.ocop.rating.dossier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.ocop.events.ProductState;

/**
 * The product that a dossier is about, as the registry told of it when the dossier was opened or submitted.
 *
 * @param legalForm of the entity, null while unknown
 * @param units administrative units that the entity lies in, present and former
 * @param locality locality of the plan, null if unknown
 * @param group group of the national programme, null if unknown
 */
public record Subject(
        String productId,
        String productName,
        String entityId,
        String entityName,
        String legalForm,
        List<String> units,
        String locality,
        Integer group) {

    static Subject of(ProductState product) {
        return new Subject(
                product.id(),
                product.name(),
                product.entity().id(),
                product.entity().name(),
                product.entity().legalForm(),
                Stream.of(product.formerUnit(), product.unit())
                        .filter(Objects::nonNull)
                        .map(unit -> unit.id())
                        .toList(),
                product.locality() == null ? null : product.locality().unitId(),
                product.group());
    }
}
