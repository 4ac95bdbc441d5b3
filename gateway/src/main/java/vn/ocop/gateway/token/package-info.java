/** Tokens: the built-in authorization server with its keys, clients and authorizations, and the check of every token that arrives. */
package vn.ocop.gateway.token;
