package vn.ocop.registry.finding;

/**
 * Where a finding was seen.
 *
 * @param file name of the register or file, stable over repeated imports ({@code 2822/QĐ-UBND})
 * @param line line of the cell in the source the file was made from, counted from 1
 */
public record FindingSource(String file, int line) {}
