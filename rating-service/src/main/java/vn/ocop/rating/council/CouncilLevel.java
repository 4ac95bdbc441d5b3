package vn.ocop.rating.council;

/** Whose council it is. */
public enum CouncilLevel {
    PROVINCE,
    /** Of the ministry, for products of 90 points and more. */
    CENTRAL
}
