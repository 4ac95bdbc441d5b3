/** Tells the national register of every change, where an endpoint of it is configured. */
package vn.ocop.registry.national.sending;
