package vn.ocop.gateway.counterexample;

import vn.ocop.events.ProductState;

/** Breaks the rule that the gateway imports nothing of the suite. */
public record RouteThatReadsEvents(ProductState product) {}
