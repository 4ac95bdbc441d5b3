/** Reads CSV and XLSX files row by row in constant memory, within limits. */
@NullMarked
package vn.ocop.starter.table;

import org.jspecify.annotations.NullMarked;
