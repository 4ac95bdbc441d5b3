package vn.ocop.registry.finding;

/** Where a finding stands in the work queue. */
public enum FindingStatus {
    /** Waits for an officer. */
    OPEN,
    /** The data were corrected or completed. */
    RESOLVED,
    /** An officer looked and left the data as they are, with a reason. */
    ACCEPTED
}
