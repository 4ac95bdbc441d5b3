package vn.ocop.training.coverage;

import java.util.List;
import vn.ocop.training.person.Post;

/**
 * Somebody or something of a denominator, on a day: an officer, an entity, or the workers of an entity.
 *
 * @param id of the officer or the entity
 * @param name of the entity, null for officers
 * @param size how many people or entities it stands for, null if unknown
 * @param units administrative units that an officer of a commune must be in charge of to see it
 * @param locality null if unknown
 * @param level null unless an officer
 * @param agency null unless an officer
 * @param legalForm null for officers or if unknown
 */
record Member(
        String id,
        String name,
        Integer size,
        List<String> units,
        String locality,
        String localityName,
        String level,
        String agency,
        String legalForm) {

    static Member officer(String id, Post post) {
        return new Member(
                id,
                null,
                1,
                List.of(post.unit()),
                post.unit(),
                null,
                post.level().name(),
                post.agency(),
                null);
    }

    static Member entity(EntityDay entity) {
        return of(entity, 1);
    }

    /** All workers of the entity. */
    static Member workers(EntityDay entity) {
        return of(entity, entity.workers());
    }

    /** Its value, null if unknown; only for what is a property of the members themselves. */
    String property(Dimension by) {
        return switch (by) {
            case LEVEL -> level;
            case LOCALITY -> locality;
            case AGENCY -> agency;
            case LEGAL_FORM -> legalForm;
            case ALL, TOPIC, YEAR -> throw new IllegalArgumentException(by + " is no property of members");
        };
    }

    /** How many of it count as trained when so many people are; people come and go, but no share is more than the whole. */
    int trained(int people) {
        return size == null ? 0 : Math.min(size, people);
    }

    /** Whether somebody of it is still to be invited; where the number is unknown, somebody may be. */
    boolean misses(int people) {
        return size == null || people < size;
    }

    private static Member of(EntityDay entity, Integer size) {
        return new Member(
                entity.entityId(),
                entity.name(),
                size,
                entity.units(),
                entity.locality(),
                entity.localityName(),
                null,
                null,
                entity.legalForm());
    }
}
