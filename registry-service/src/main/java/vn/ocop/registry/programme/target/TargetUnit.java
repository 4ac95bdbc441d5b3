package vn.ocop.registry.programme.target;

/** What a target is measured in. */
enum TargetUnit {
    /** A number of products. */
    PRODUCTS,
    /** A share. */
    PERCENT
}
