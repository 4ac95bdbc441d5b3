/** Lists as CSV and XLSX files, written row by row in constant memory. */
@NullMarked
package vn.ocop.registry.export;

import org.jspecify.annotations.NullMarked;
