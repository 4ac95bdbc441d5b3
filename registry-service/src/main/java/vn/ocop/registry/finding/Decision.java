package vn.ocop.registry.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a finding after it was found; steps are only ever added.
 *
 * @param by account, or {@code system:import} for an import that no longer found it or found it again
 * @param reason the officer's words; of a step by the system the code of its reason, see {@link FiledFinding}
 */
public record Decision(
        Instant at,
        String by,
        String agency,
        FindingStatus from,
        FindingStatus to,
        @Nullable String reason) {}
