/**
 * Data-quality findings: what a register file says that an officer should look at. A finding never changes the data;
 * it is resolved by a correction or accepted with a reason.
 */
@NullMarked
package vn.ocop.registry.finding;

import org.jspecify.annotations.NullMarked;
