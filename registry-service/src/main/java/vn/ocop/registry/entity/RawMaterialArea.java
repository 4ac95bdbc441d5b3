package vn.ocop.registry.entity;

import java.math.BigDecimal;

/**
 * Where the raw material grows (criteria 1.1, 1.2).
 *
 * @param hectares null if unknown
 * @param code of the certified growing area, null if none
 */
public record RawMaterialArea(String place, BigDecimal hectares, String code) {}
