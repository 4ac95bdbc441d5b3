package vn.ocop.embedded.store;

/** The place just before or just after all values of one BSON type, as {@link KeyOrder} ranks types. */
record TypeEdge(int rank, boolean after) {}
