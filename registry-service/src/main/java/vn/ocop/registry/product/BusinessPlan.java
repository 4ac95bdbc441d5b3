package vn.ocop.registry.product;

import java.time.LocalDate;

/**
 * The business plan (phương án, dự án SXKD) of a product, in short.
 *
 * @param approvedOn null until it is appraised and approved
 * @param approvedBy the body that approved it, or the number of its decision
 */
public record BusinessPlan(String summary, LocalDate approvedOn, String approvedBy) {}
