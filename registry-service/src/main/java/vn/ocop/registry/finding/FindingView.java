package vn.ocop.registry.finding;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A finding as officers see it.
 *
 * @param title what kind of irregularity, in the caller's language
 * @param explanation what is irregular here
 * @param handling what the officer is advised to do
 * @param raw the cell as written, spaces at its end included
 * @param register the register it was found in, with the line of the cell there
 * @param decisions what was decided, oldest first
 */
record FindingView(
        String id,
        long version,
        Instant changedAt,
        FindingCode code,
        String title,
        String explanation,
        String handling,
        FindingStatus status,
        Certainty certainty,
        List<String> records,
        String field,
        String raw,
        String suggestion,
        String remark,
        String register,
        int line,
        String localityId,
        List<String> entityIds,
        List<String> productIds,
        List<Decision> decisions) {

    static FindingView of(Versioned<FiledFinding> filed, Locale locale) {
        Finding finding = filed.state().finding();
        FindingLinks links = filed.state().links();
        return new FindingView(
                filed.id(),
                filed.version(),
                filed.changedAt(),
                finding.code(),
                FindingMessages.title(finding.code(), locale),
                FindingMessages.explanation(finding, locale),
                FindingMessages.handling(finding.code(), locale),
                finding.status(),
                finding.certainty(),
                finding.records(),
                finding.field().key(),
                finding.raw(),
                finding.suggestion(),
                finding.remark() == null ? null : finding.remark().in(locale),
                finding.source().file(),
                finding.source().line(),
                links.localityId(),
                links.entityIds(),
                links.productIds(),
                filed.state().decisions().stream()
                        .map(decision -> told(decision, locale))
                        .toList());
    }

    private static Decision told(Decision decision, Locale locale) {
        return decision.by().equals(FiledFinding.IMPORT)
                ? new Decision(
                        decision.at(),
                        decision.by(),
                        decision.agency(),
                        decision.from(),
                        decision.to(),
                        FindingMessages.reason(decision.reason(), locale))
                : decision;
    }
}
