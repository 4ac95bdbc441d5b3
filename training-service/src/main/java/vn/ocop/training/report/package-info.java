/** What the agencies did for the training tasks of the plan in a year. */
package vn.ocop.training.report;
