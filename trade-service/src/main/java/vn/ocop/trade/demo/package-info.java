/** A year of trade promotion that is made up for the demo. Without {@code trade.demo-year} none of it is there. */
package vn.ocop.trade.demo;
