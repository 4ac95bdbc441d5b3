package vn.ocop.trade.market;

/**
 * A listing with the product that it is of.
 *
 * @param entityId id of who makes the product
 */
public record ProductListing(String productId, String entityId, Listing listing) {}
