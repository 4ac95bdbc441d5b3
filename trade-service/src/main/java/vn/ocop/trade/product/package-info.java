/**
 * What this service knows of products: what they are, from the registry's events, and which star they hold, from the
 * rating service's. Whoever acts on a star that ends follows {@link vn.ocop.trade.product.StandingFollower}.
 */
package vn.ocop.trade.product;
