/** Vietnamese text as the registry compares, searches and orders it. */
@NullMarked
package vn.ocop.registry.text;

import org.jspecify.annotations.NullMarked;
