/** The criteria by which products are scored, as dated versions: what may be chosen, what it is worth, what a star demands. */
package vn.ocop.rating.criteria;
