package vn.ocop.registry.product;

import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.registry.entity.Entity;
import vn.ocop.registry.entity.EntityStatus;
import vn.ocop.registry.entity.LegalForm;
import vn.ocop.registry.entity.Place;
import vn.ocop.starter.aggregate.Versioned;

/**
 * What a product keeps of the entity that makes it, so that lists filter by it. It follows the entity's events.
 *
 * @param version version of the entity that this was copied from
 * @param legalForm null while unknown
 */
public record Owner(String id, long version, String name, LegalForm legalForm, EntityStatus status, Place place) {

    public static Owner of(Versioned<Entity> stored) {
        return of(stored.state().published(stored.id()), stored.version());
    }

    static Owner of(EntityState entity, long version) {
        return new Owner(
                entity.id(),
                version,
                entity.name(),
                entity.legalForm() == null ? null : LegalForm.valueOf(entity.legalForm()),
                EntityStatus.valueOf(entity.state()),
                new Place(entity.locality(), entity.formerUnit(), entity.unit()));
    }

    /** Whether another copy is newer and says something else. */
    boolean isOvertakenBy(Owner other) {
        return other.version > version && !other.equals(new Owner(id, other.version, name, legalForm, status, place));
    }

    ProductState.Maker published() {
        return new ProductState.Maker(id, name, legalForm == null ? null : legalForm.name(), status.name());
    }
}
