/**
 * The published language of the suite: what its services tell each other and the world. An event carries the whole public
 * state a reader needs, so nobody has to call back; personal data (a person's name, number, phone, home address) is never in
 * one. Plain records without any framework: a downstream system needs this module or its schemas, and nothing else.
 */
package vn.ocop.events;
