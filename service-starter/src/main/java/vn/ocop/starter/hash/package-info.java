/** What is hashed, so that a later change of it shows. */
@NullMarked
package vn.ocop.starter.hash;

import org.jspecify.annotations.NullMarked;
