package vn.ocop.gateway.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.audit.AuditVerification.Finding;
import vn.ocop.gateway.audit.AuditVerification.Flaw;

/**
 * Follows the chain from its beginning to its head, then holds all accounts against it, and names the first thing that is
 * wrong. A call looks at so many links; the caller goes on where it ended.
 */
@Component
class AuditVerifier {
    private static final int PART = 20_000;
    private static final int AT_A_TIME = 500;
    private final AuditLog log;
    private final AuditSubjects subjects;

    AuditVerifier(AuditLog log, AuditSubjects subjects) {
        this.log = log;
        this.subjects = subjects;
    }

    AuditVerification verify(Optional<AuditHead> kept, AuditHead from) {
        AuditHead last = from;
        for (int seen = 0; seen < PART; seen += AT_A_TIME) {
            List<Document> stored = log.behind(last.number(), AT_A_TIME);
            Map<String, Optional<AuditSubjects.Subject>> accounts = new HashMap<>();
            for (Document document : stored) {
                Optional<Finding> finding = finding(document, last, kept, accounts);
                if (finding.isPresent()) {
                    return AuditVerification.broken(last, finding.get());
                }
                last = new AuditHead(last.number() + 1, document.getString("hash"));
            }
            if (stored.size() < AT_A_TIME) {
                AuditHead end = last;
                return kept.filter(head -> head.number() > end.number())
                        .map(_ -> new Finding(Flaw.CUT_OFF, end.number() + 1, null, null, null))
                        .or(this::untold)
                        .map(finding -> AuditVerification.broken(end, finding))
                        .orElseGet(() -> AuditVerification.whole(end));
            }
        }
        return AuditVerification.unfinished(last);
    }

    private Optional<Finding> finding(
            Document document,
            AuditHead last,
            Optional<AuditHead> kept,
            Map<String, Optional<AuditSubjects.Subject>> accounts) {
        long number = last.number() + 1;
        AuditLink link = AuditDocument.read(document).orElse(null);
        if (link == null) {
            return found(Flaw.LINK_UNREADABLE, number);
        }
        if (link.number() != number) {
            return found(Flaw.LINK_MISSING, number);
        }
        if (!link.isIntact()) {
            return found(Flaw.LINK_CHANGED, number);
        }
        if (!link.previous().equals(last.hash())) {
            return number == 1 ? found(Flaw.OTHER_BEGINNING, number) : found(Flaw.LINK_REPLACED, number - 1);
        }
        if (kept.filter(head -> head.number() == number && !head.hash().equals(link.hash()))
                .isPresent()) {
            return found(Flaw.REWRITTEN, number);
        }
        return link.happening().version() == null
                ? Optional.empty()
                : against(accounts.computeIfAbsent(link.happening().id(), subjects::find), link);
    }

    private static Optional<Finding> against(Optional<AuditSubjects.Subject> account, AuditLink link) {
        Happening told = link.happening();
        Flaw flaw = null;
        if (account.isEmpty()) {
            flaw = Flaw.ACCOUNT_MISSING;
        } else if (account.get().changes().size() < told.version() || !same(account.get(), told)) {
            flaw = Flaw.HISTORY_CHANGED;
        } else if (account.get().changes().size() == told.version()
                && told.state() != null
                && !told.state().equals(account.get().state())) {
            flaw = Flaw.STATE_CHANGED;
        }
        return Optional.ofNullable(flaw).map(f -> new Finding(f, link.number(), told.id(), told.version(), null));
    }

    private static boolean same(AuditSubjects.Subject account, Happening told) {
        Happening now = account.changes().get(Math.toIntExact(told.version()) - 1);
        return now.at().equals(told.at())
                && now.by().equals(told.by())
                && now.type().equals(told.type())
                && now.content().equals(told.content());
    }

    /** An account or a version of one of which the chain does not tell, or one that is not what its history says. */
    private Optional<Finding> untold() {
        String name = "";
        while (true) {
            List<AuditSubjects.Subject> accounts = subjects.behind(name, AT_A_TIME);
            if (accounts.isEmpty()) {
                return Optional.empty();
            }
            Set<String> there = log.there(accounts.stream()
                    .flatMap(account -> account.changes().stream())
                    .map(Happening::event)
                    .toList());
            for (AuditSubjects.Subject account : accounts) {
                for (Happening change : account.changes()) {
                    if (!there.contains(change.event())) {
                        return Optional.of(
                                new Finding(Flaw.VERSION_UNTOLD, null, account.name(), change.version(), null));
                    }
                }
                if (!account.told()) {
                    return Optional.of(new Finding(
                            Flaw.STATE_CHANGED,
                            null,
                            account.name(),
                            (long) account.changes().size(),
                            null));
                }
            }
            name = accounts.getLast().name();
        }
    }

    private static Optional<Finding> found(Flaw flaw, long number) {
        return Optional.of(new Finding(flaw, number, null, null, null));
    }
}
