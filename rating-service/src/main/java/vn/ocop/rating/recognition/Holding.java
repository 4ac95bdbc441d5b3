package vn.ocop.rating.recognition;

import java.time.LocalDate;

/**
 * The star that a product holds on a day.
 *
 * @param validUntil last day on which it holds, including an extension
 */
public record Holding(int star, LocalDate validUntil, String certificate) {}
