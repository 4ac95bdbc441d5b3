package vn.ocop.registry.programme.target;

/** A raw-material area that an entity may use in a time. */
record Area(String entityId, Span span) {}
