/** Gift sets (gói quà OCOP) for Tết and other feasts: products whose stars hold over the whole season. */
package vn.ocop.trade.giftset;
