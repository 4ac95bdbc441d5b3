/**
 * How far training has come on any day: who counts as trained, of how many, and who is still to be invited. The
 * denominators come from the register of officers and from the registry's events, as they were on the day.
 */
package vn.ocop.training.coverage;
