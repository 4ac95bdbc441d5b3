/**
 * What entities sold: reports of sales with all their revisions, their intake by file, and the sums by period, channel,
 * product, entity and place.
 */
package vn.ocop.trade.sale;
