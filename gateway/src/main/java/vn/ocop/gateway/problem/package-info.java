/** Every refusal as a problem detail (RFC 9457) in the caller's language. */
package vn.ocop.gateway.problem;
