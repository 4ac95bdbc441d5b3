/** The way of a request to the service that answers it. */
package vn.ocop.gateway.route;
