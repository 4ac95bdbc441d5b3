package vn.ocop.rating.council;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ocop.rating.council.CouncilRegulation.Secrecy;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.CriteriaVersions;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** What members of a council do with a dossier on the agenda. Many write at the same moment; nobody's sheet is lost. */
@Component
class Evaluations {
    /** Councils have up to 15 members or so, and all of them may save at once. */
    private static final int TRIES = 100;

    private final CouncilStore store;
    private final CriteriaVersions criteria;
    private final Clock clock;

    Evaluations(CouncilStore store, CriteriaVersions criteria, Clock clock) {
        this.store = store;
        this.criteria = criteria;
        this.clock = clock;
    }

    /**
     * An evaluation as somebody sees it.
     *
     * @param revealed whether everybody's sheets may be seen
     */
    record Seen(Versioned<CouncilSession> session, Evaluation evaluation, CriteriaSet set, boolean revealed) {}

    /** @throws Refusal unless the caller sits in the council or sees all */
    Seen get(String sessionId, String dossierId, Caller by) {
        Versioned<CouncilSession> session = store.session(sessionId);
        CouncilAccess.requireSight(session.state(), by);
        AgendaItem item = session.state().item(dossierId);
        return seen(session, store.evaluation(session, item));
    }

    /** @throws Refusal if the caller may not score it, or a choice can't be */
    Seen save(String sessionId, String dossierId, SheetForm form, Caller by) {
        return decide(sessionId, dossierId, by, seen -> {
            Member member = CouncilAccess.requireMember(seen.session().state(), by);
            Sheet sheet = form.by(by.subject(), seen.set(), now());
            return Optional.of(
                    member.seat() == Seat.ADVISER
                            ? seen.evaluation().advised(sheet)
                            : seen.evaluation().saved(sheet, store.today()));
        });
    }

    /** @throws Refusal if criteria are open */
    Seen sign(String sessionId, String dossierId, Caller by) {
        return decide(sessionId, dossierId, by, seen -> {
            Member member = CouncilAccess.requireMember(seen.session().state(), by);
            return member.seat() == Seat.ADVISER
                    ? seen.evaluation().adviceSigned(by.subject(), seen.set(), now())
                    : seen.evaluation().signed(by.subject(), seen.set(), now(), store.today());
        });
    }

    /** @throws Refusal unless the caller leads the session and the signatures are there */
    Seen close(String sessionId, String dossierId, Caller by) {
        return decide(sessionId, dossierId, by, seen -> {
            CouncilAccess.requireLead(seen.session().state(), by);
            seen.session().state().requireOpen();
            AgendaItem item = seen.evaluation().item();
            CouncilRule rule = new CouncilRule(
                    seen.set(),
                    criteria.find(item.criteriaVersion()).orElseThrow().scale(),
                    seen.session().state().regulation());
            return Optional.of(seen.evaluation().closed(rule, store.today()));
        });
    }

    /** Drops whom it concerns from an open session. */
    void recuse(Versioned<CouncilSession> session, Recusal recusal, Caller by) {
        var _ = decide(session.id(), recusal.dossierId(), by, seen -> {
            seen.session().state().requireOpen();
            return Optional.of(seen.evaluation().recused(recusal));
        });
    }

    /**
     * Who saved and signed when.
     *
     * @throws Refusal while sheets are secret
     */
    Page<HistoryEntry> history(String sessionId, String dossierId, PageRequest request, Caller by) {
        if (!get(sessionId, dossierId, by).revealed()) {
            throw Refusal.forbidden("sheets-are-secret");
        }
        return store.evaluations().history().of(CouncilKeys.evaluation(sessionId, dossierId), request);
    }

    /** Carries a rule out on what is stored now, again if somebody else was faster. */
    private Seen decide(
            String sessionId, String dossierId, Caller by, Function<Seen, Optional<Change<Evaluation>>> rule) {
        return Deciding.untilNotOvertaken(TRIES, () -> {
            Versioned<CouncilSession> session = store.session(sessionId);
            CouncilAccess.requireSight(session.state(), by);
            requireUnfinished(session.state());
            Versioned<Evaluation> from = store.stored(session, session.state().item(dossierId), by);
            Seen before = seen(session, from.state().opened(session.state()));
            return rule.apply(before)
                    .map(change -> store.evaluations().aggregates().change(from, change, by))
                    .map(after -> seen(session, after.state()))
                    .orElse(before);
        });
    }

    private static void requireUnfinished(CouncilSession session) {
        if (session.state() == SessionState.CANCELLED || session.state() == SessionState.CLOSED) {
            throw Refusal.conflict("session-not-open", session.state());
        }
    }

    private Seen seen(Versioned<CouncilSession> session, Evaluation evaluation) {
        boolean closed = session.state().state() == SessionState.CLOSED;
        boolean early =
                evaluation.isSettled() && session.state().regulation().secrecy() == Secrecy.UNTIL_SCORING_CLOSED;
        AgendaItem item = evaluation.item();
        return new Seen(session, evaluation, criteria.set(item.criteriaVersion(), item.set()), closed || early);
    }

    /** The store keeps milliseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
