package vn.ocop.registry.programme.target;

/** What a target is measured in. */
public enum TargetUnit {
    /** A number of products. */
    PRODUCTS,
    /** A share. */
    PERCENT
}
