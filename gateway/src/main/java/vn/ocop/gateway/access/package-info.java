/** Which path needs which token, and the answers at the door. */
package vn.ocop.gateway.access;
