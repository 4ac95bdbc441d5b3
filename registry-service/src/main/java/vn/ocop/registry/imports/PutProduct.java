package vn.ocop.registry.imports;

import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.ProductMention;

/**
 * Registers a product, or brings a registered one in line with its source.
 *
 * @param register name of the register, which with the reference identifies the product
 * @param entity key of the entity that makes it
 * @param registrationNumber of that entity, where the source gives it
 * @param mention the product as its source names it
 * @param group group of the national programme, 1 to 6; null when the source leaves it blank
 * @param plannedYear year of its first evaluation by the plan
 * @param communeId administrative unit of its entity
 */
public record PutProduct(
        String register,
        EntityKey entity,
        @Nullable String registrationNumber,
        ProductMention mention,
        @Nullable Integer group,
        @Nullable Integer plannedYear,
        @Nullable String communeId)
        implements RegistryCommand {

    @Override
    public String reference() {
        return mention.record();
    }
}
