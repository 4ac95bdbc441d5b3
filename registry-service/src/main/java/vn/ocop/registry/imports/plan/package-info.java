/** Annex 3 of Decision 2822/QĐ-UBND (24 November 2022) as it is printed, and what its rows mean. */
@NullMarked
package vn.ocop.registry.imports.plan;

import org.jspecify.annotations.NullMarked;
