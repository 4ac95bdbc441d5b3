/** The API documentation of all services at one place. */
package vn.ocop.gateway.docs;
