package vn.ocop.registry.trace.lot;

import java.time.Instant;

/**
 * The recall of a lot.
 *
 * @param reason why, for the officers
 * @param notice what everybody is told
 * @param namesRecipients whether the organisations that got it are told to everybody; the office decides
 * @param openedAt when it began
 * @param closedAt null while it is open
 * @param result what became of it, null while it is open
 */
public record Recall(
        String reason, String notice, boolean namesRecipients, Instant openedAt, Instant closedAt, String result) {

    public boolean isOpen() {
        return closedAt == null;
    }

    Recall closed(Instant at, String outcome) {
        return new Recall(reason, notice, namesRecipients, openedAt, at, outcome);
    }
}
