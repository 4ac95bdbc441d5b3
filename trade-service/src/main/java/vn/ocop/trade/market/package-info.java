/** Products on sales channels: who listed them where, from when to when, and why they were taken off. */
package vn.ocop.trade.market;
