/** Hostile input, made from what the services say of themselves: what is sent, and what may come back. */
package vn.ocop.acceptance.hostile;
