package vn.ocop.rating.counterexample;

import vn.ocop.trade.counterexample.Listing;

/** Breaks the rule that no service imports another. */
public record DossierThatAsksTrade(Listing listing) {}
