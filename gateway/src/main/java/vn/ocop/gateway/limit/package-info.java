/** How much one client may send. */
package vn.ocop.gateway.limit;
