/**
 * One address for the suite: sign-in and tokens, accounts, routes to the services, limits, circuit breakers and the joined
 * API documentation.
 */
package vn.ocop.gateway;
