package vn.ocop.registry.product;

/** Whether a product takes part in the programme. */
public enum ProductStatus {
    ACTIVE,
    /** For good. */
    WITHDRAWN
}
