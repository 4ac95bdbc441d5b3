package vn.ocop.registry.finding;

/**
 * A finding as an import sees it now, with what it is about.
 *
 * @param scope the row or group of records that was looked at; see {@link FiledFinding}
 */
public record Sighting(Finding finding, String scope, FindingLinks links) {}
