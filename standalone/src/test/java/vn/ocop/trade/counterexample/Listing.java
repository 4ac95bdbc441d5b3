package vn.ocop.trade.counterexample;

/** What a class of another service must not know. */
public record Listing(String product) {}
