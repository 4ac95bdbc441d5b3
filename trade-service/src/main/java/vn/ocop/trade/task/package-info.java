/** The tasks of the plan that trade promotion serves (Decision 2822/QĐ-UBND, Annex 1, section V). */
package vn.ocop.trade.task;
