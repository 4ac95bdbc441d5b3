/** Courses from the plan to the last day, with their seats; and the programmes of the plan that they serve. */
package vn.ocop.training.course;
