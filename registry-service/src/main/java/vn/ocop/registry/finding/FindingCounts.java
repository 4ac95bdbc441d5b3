package vn.ocop.registry.finding;

/**
 * What an import found and what that changed in the work queue, in pieces.
 *
 * @param found all that it saw
 * @param opened new among them, or opened again
 * @param closed no longer seen
 */
public record FindingCounts(long found, long opened, long closed) {
    public static final FindingCounts NONE = new FindingCounts(0, 0, 0);

    public FindingCounts plus(FindingCounts other) {
        return new FindingCounts(found + other.found, opened + other.opened, closed + other.closed);
    }
}
