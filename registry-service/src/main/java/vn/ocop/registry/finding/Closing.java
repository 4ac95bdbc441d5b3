package vn.ocop.registry.finding;

import java.time.Instant;

/** Who closed a finding, when and why. */
public record Closing(String by, Instant at, String reason) {
    public Closing {
        if (by.isBlank() || reason.isBlank()) {
            throw new FindingRefused(FindingRefused.Rule.REASON_MISSING);
        }
    }
}
