/** Files of other registers, read through a mapping of their columns. */
@NullMarked
package vn.ocop.registry.imports.mapped;

import org.jspecify.annotations.NullMarked;
