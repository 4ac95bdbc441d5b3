package vn.ocop.starter.counterexample;

import vn.ocop.events.ProductState;

/** Breaks the rule that the starter knows nothing of the suite. */
public record OutboxThatKnowsEvents(ProductState product) {}
