/** What is taught, as a dated list. */
package vn.ocop.training.topic;
