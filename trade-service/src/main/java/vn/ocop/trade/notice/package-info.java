/** Notices to those whose work is undone by an event: who listed a product, who offered a gift set. */
package vn.ocop.trade.notice;
