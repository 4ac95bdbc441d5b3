package vn.ocop.registry.programme.target;

import vn.ocop.registry.programme.history.Recognised;

/**
 * A product, an entity or an officer that a figure is about.
 *
 * @param kind what it is
 * @param id its id
 * @param entityId the entity itself or who makes the product, null for officers
 * @param recognition by which it is here, the highest of an entity; null if by none
 * @param counts how much of it is in the numerator, 0 for nothing
 * @param of how much of it is in the denominator, 0 for nothing
 * @param why it counts, or does not
 */
record Item(Kind kind, String id, String entityId, Recognised recognition, long counts, long of, Why why) {

    /** What an item is. */
    enum Kind {
        PRODUCT,
        ENTITY,
        OFFICER
    }

    static Item product(Recognised recognition, Why why) {
        return new Item(Kind.PRODUCT, recognition.productId(), recognition.entityId(), recognition, 1, 1, why);
    }

    static Item entity(String id, Recognised recognition, boolean counts, Why why) {
        return new Item(Kind.ENTITY, id, id, recognition, counts ? 1 : 0, 1, why);
    }

    /** The workers of an entity. */
    static Item workers(String id, long trained, long all, Why why) {
        return new Item(Kind.ENTITY, id, id, null, trained, all, why);
    }

    /** An officer, who adds nothing to a denominator that others told. */
    static Item officer(String id) {
        return new Item(Kind.OFFICER, id, null, null, 1, 0, Why.TRAINED);
    }
}
