/** Where OCOP products are sold: supermarkets, sales points, e-commerce sites, own shops and the like. */
package vn.ocop.trade.channel;
