/**
 * What an entity did for its sales, as dated evidence for the rating of its products: criteria 4.1 to 4.4 ask for
 * distributors, links to shops, fairs and contracts.
 */
package vn.ocop.trade.evidence;
