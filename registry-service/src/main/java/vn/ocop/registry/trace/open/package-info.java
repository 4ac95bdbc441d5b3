/** What everybody may know of a lot and of recalls, without signing in: no buyers, no accounts, no free texts of places. */
package vn.ocop.registry.trace.open;
