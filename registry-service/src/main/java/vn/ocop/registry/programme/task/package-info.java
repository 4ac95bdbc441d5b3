/**
 * The 41 assignments of the plan (Decision 2822/QĐ-UBND, Annex 1): who leads, until when, what was reported and what is
 * overdue.
 */
package vn.ocop.registry.programme.task;
