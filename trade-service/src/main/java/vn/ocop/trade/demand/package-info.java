/** What buyers need, what producers can deliver, and which products answer which need, with the reasons. */
package vn.ocop.trade.demand;
