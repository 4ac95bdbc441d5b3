package vn.ocop.rating.report;

import java.math.BigDecimal;

/**
 * How severe a member of councils was.
 *
 * @param account of the member
 * @param sheets signed sheets that counted
 * @param deviation mean distance of its totals from the mean of the dossier, points; below zero is severe
 * @param widest greatest such distance, either way
 */
record MemberSeverity(String account, String agency, int sheets, BigDecimal deviation, BigDecimal widest) {}
