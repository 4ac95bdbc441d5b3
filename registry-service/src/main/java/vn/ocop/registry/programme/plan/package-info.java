/**
 * Plan against actual (Decision 2822/QĐ-UBND, Annex 3): what was planned by locality, group and year, and where each planned
 * product stands on any day.
 */
package vn.ocop.registry.programme.plan;
