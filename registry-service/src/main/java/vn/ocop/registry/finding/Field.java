package vn.ocop.registry.finding;

import java.util.Locale;

/** The cell of a register row that a finding is about. */
public enum Field {
    SEQ_IN_LOCALITY,
    PRODUCT_NAME,
    ENTITY_NAME,
    ENTITY_ADDRESS,
    ENTITY_TYPE,
    PRODUCT_GROUP,
    PLANNED_YEAR;

    /** Name in files and in the API, for example {@code entity_name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field with that name in files and in the API. */
    public static Field ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether the cell describes the entity and not the product of the row. */
    public boolean ofEntity() {
        return this == ENTITY_NAME || this == ENTITY_ADDRESS || this == ENTITY_TYPE;
    }
}
