/**
 * Money of the programme (section IV of the plan of Decision 2822/QĐ-UBND, 2022): what was planned by decisions and what was
 * spent, by source, task of Annex 1, locality and year, in whole đồng.
 */
package vn.ocop.registry.programme.funding;
