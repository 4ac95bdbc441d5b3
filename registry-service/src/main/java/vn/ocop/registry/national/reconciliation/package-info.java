/** Compares what the national register holds with what it should hold, and tells on which side what differs. */
package vn.ocop.registry.national.reconciliation;
