package vn.ocop.rating.council;

/** A regulation was stored; it never changes. */
record RegulationAdded(CouncilRegulation regulation) {}
