package vn.ocop.registry.product;

import java.time.LocalDate;

/**
 * The star that the product was recognised with, as the rating service told.
 *
 * @param star 1 to 5
 * @param until last day of its validity
 */
public record Rating(int star, LocalDate until) {}
