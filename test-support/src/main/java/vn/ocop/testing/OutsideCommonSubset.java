package vn.ocop.testing;

/** A command outside the common subset of MongoDB was sent; see {@code docs/common-subset.md}. */
public final class OutsideCommonSubset extends AssertionError {

    private static final long serialVersionUID = 1L;

    public OutsideCommonSubset(String violations) {
        super(violations);
    }
}
