/** Vietnamese text as it is compared, searched and ordered. */
@NullMarked
package vn.ocop.starter.text;

import org.jspecify.annotations.NullMarked;
