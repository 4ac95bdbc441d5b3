package vn.ocop.trade.promotion;

import java.time.Instant;

/**
 * What a participant, or somebody for it, reported.
 *
 * @param by account that reported
 * @param reason why it was corrected, null if it was not
 * @param superseded whether a later report has taken its place; it stays as it was
 */
public record Result(String entityId, Figures figures, Instant at, String by, String reason, boolean superseded) {
    Result supersede() {
        return new Result(entityId, figures, at, by, reason, true);
    }
}
