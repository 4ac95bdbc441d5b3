/** From chosen options to points, a mean and a star; plain arithmetic, exact, without any store. */
package vn.ocop.rating.scoring;
