/** Health of the suite, seen from the gateway. */
package vn.ocop.gateway.health;
