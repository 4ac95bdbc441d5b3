/** Where products are sold, as the trade service tells. */
package vn.ocop.registry.market;
