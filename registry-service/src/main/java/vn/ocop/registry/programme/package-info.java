/** What the plan of the programme wants, and what has become of it. */
package vn.ocop.registry.programme;
