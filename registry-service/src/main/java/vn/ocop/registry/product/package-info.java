/** Products: what they are, who makes them, and their way through the six steps of the yearly cycle. */
package vn.ocop.registry.product;
