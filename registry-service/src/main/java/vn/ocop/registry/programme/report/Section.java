package vn.ocop.registry.programme.report;

import java.util.List;

/**
 * A section of the report.
 *
 * @param number Roman
 * @param known whether there is anything to tell of that year
 */
public record Section(String number, String title, boolean known, List<Table> tables) {}
