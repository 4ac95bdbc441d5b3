/**
 * The catalogue feed for partners: products that hold a star, told in the order of their changes, so that whoever follows
 * the cursor misses nothing. Public data only.
 */
package vn.ocop.trade.feed;
