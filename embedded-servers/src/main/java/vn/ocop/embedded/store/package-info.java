/** A durable store for small data that speaks MongoDB's protocol and keeps to what MongoDB does. */
package vn.ocop.embedded.store;
