package vn.ocop.registry.imports.mapped;

/** What a column of another register's file may give. */
public enum Target {
    /** number of the product in that register; without it, a product is its entity and its name */
    PRODUCT_NUMBER,
    PRODUCT_NAME,
    PRODUCT_GROUP,
    PLANNED_YEAR,
    ENTITY_NAME,
    ENTITY_ADDRESS,
    ENTITY_TYPE,
    /** business registration or tax number */
    REGISTRATION_NUMBER,
    /** district of the plan or commune of today: id, name or Roman number */
    LOCALITY
}
