package vn.ocop.events;

/** An event of an OCOP entity (chủ thể OCOP); topic {@value Topics#REGISTRY_ENTITY}, key = id of the entity. */
public sealed interface EntityEvent
        permits EntityRegistered, EntityUpdated, EntitySuspended, EntityReinstated, EntityClosed {
    /** The entity after what happened. */
    EntityState entity();
}
