/** A year of training that is made up for the demo. Without {@code training.demo-year} none of it is there. */
package vn.ocop.training.demo;
