/** Import of registers: what a file asks the registry to do, told in commands that know no database. */
@NullMarked
package vn.ocop.registry.imports;

import org.jspecify.annotations.NullMarked;
