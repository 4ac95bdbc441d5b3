/** What stands round every request: its id, its language, its security headers. */
package vn.ocop.gateway.web;
