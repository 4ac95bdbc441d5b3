/**
 * Target 7 of the plan (Decision 2822/QĐ-UBND): 100 % of entities on modern sales channels, as of any day, with who is
 * missing; and what the five tasks of section V have come to.
 */
package vn.ocop.trade.coverage;
