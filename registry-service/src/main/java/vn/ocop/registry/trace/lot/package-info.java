/**
 * Lots of products and what happened to them. Events are never changed or removed: a correction is a new event. The events
 * of a lot are chained by hash, and the chain with its head is one document, so an event and the new head are one write.
 */
package vn.ocop.registry.trace.lot;
