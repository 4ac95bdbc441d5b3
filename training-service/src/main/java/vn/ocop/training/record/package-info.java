/** Who completed what, one record for each trainee and course, only ever added to. */
package vn.ocop.training.record;
