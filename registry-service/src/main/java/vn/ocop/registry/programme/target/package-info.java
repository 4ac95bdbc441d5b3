/**
 * The targets of the programme: what the plan wants, how far it has come on any day, who counts and why, how it went and
 * where it leads.
 */
package vn.ocop.registry.programme.target;
