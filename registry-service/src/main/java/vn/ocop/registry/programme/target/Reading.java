package vn.ocop.registry.programme.target;

import vn.ocop.starter.text.Label;

/**
 * One way to understand a target, or one of the groups that it is about.
 *
 * @param words what it counts
 */
record Reading(String code, Measure measure, Label words) {}
