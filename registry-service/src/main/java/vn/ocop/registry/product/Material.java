package vn.ocop.registry.product;

import java.math.BigDecimal;

/**
 * What a product is made of (criterion 1.1).
 *
 * @param localShare how much of it is from the province, percent; null if unknown
 */
public record Material(String name, String origin, BigDecimal localShare) {}
