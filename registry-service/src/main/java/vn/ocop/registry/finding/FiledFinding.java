package vn.ocop.registry.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.starter.text.Vietnamese;

/**
 * A finding in the work queue: what was found, what it is about, and everything that was decided on it.
 *
 * @param scope row or group of records it was found in. An import that looks at a scope again sees all of its findings, so
 *     what it no longer sees there is gone.
 * @param decisions in their order, never changed
 * @param openedIn import that found it, or found it again after it was gone
 * @param closedIn import that no longer found it, null otherwise
 */
public record FiledFinding(
        Finding finding,
        String scope,
        FindingLinks links,
        List<Decision> decisions,
        String openedIn,
        @Nullable String closedIn) {
    /** Who decides when an import does. */
    public static final String IMPORT = "system:import";
    /** Reason of an import that closes a finding: the source no longer says so. */
    public static final String NO_LONGER_FOUND = "NO_LONGER_FOUND";
    /** Reason of an import that opens a finding again: it was gone, or decided for another text. */
    public static final String FOUND_AGAIN = "FOUND_AGAIN";

    public FiledFinding {
        decisions = List.copyOf(decisions);
    }

    static FiledFinding opened(Sighting sighting, String importId) {
        return new FiledFinding(sighting.finding(), sighting.scope(), sighting.links(), List.of(), importId, null);
    }

    /** @throws FindingRefused if it is not open or no reason is given */
    FiledFinding resolved(Closing by, String agency) {
        return decided(finding.resolve(by), by.at(), by.by(), agency, by.reason(), openedIn, null);
    }

    /** @throws FindingRefused if it is not open or no reason is given */
    FiledFinding accepted(Closing by, String agency) {
        return decided(finding.accept(by), by.at(), by.by(), agency, by.reason(), openedIn, null);
    }

    /** @throws FindingRefused if it is open */
    FiledFinding reopened(Closing by, String agency) {
        return decided(finding.reopen(), by.at(), by.by(), agency, by.reason(), openedIn, null);
    }

    /**
     * An import sees it again. What officers decided stays, unless the cell says something else now: the decision was about
     * another text. The place may have moved within the source, the identity stays.
     */
    FiledFinding seen(Sighting now, Instant at, String importId) {
        Finding said = now.finding().withId(finding.id());
        FiledFinding same =
                new FiledFinding(said.keepDecisionOf(finding), scope, now.links(), decisions, openedIn, closedIn);
        boolean reopens = finding.status() != FindingStatus.OPEN
                && (closedIn != null || !Vietnamese.fold(said.raw()).equals(Vietnamese.fold(finding.raw())));
        return reopens ? same.decided(said, at, IMPORT, "", FOUND_AGAIN, importId, null) : same;
    }

    /** An import looked where it was and no longer sees it. */
    FiledFinding gone(Instant at, String importId) {
        if (finding.status() != FindingStatus.OPEN) {
            return this;
        }
        Finding closed = finding.resolve(new Closing(IMPORT, at, NO_LONGER_FOUND));
        return decided(closed, at, IMPORT, "", NO_LONGER_FOUND, openedIn, importId);
    }

    private FiledFinding decided(
            Finding next, Instant at, String by, String agency, String reason, String opened, @Nullable String closed) {
        List<Decision> longer = new ArrayList<>(decisions);
        longer.add(new Decision(at, by, agency, finding.status(), next.status(), reason));
        return new FiledFinding(next, scope, links, longer, opened, closed);
    }
}
