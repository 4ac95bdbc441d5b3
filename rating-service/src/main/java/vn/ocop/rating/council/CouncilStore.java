package vn.ocop.rating.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.rating.council.SessionEvent.SessionCancelled;
import vn.ocop.rating.council.SessionEvent.SessionClosed;
import vn.ocop.rating.council.SessionEvent.SessionOpened;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.EventTypes;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;

/**
 * Where sessions and evaluations lie, and what follows from their changes: the last closed evaluation closes its session,
 * and what becomes of a session becomes known to its dossiers, also after a crash in between.
 */
@Component
class CouncilStore {
    private static final Caller COUNCIL = Caller.system("council");
    private static final String OPENED = EventTypes.typeOf(SessionOpened.class);
    private static final String CLOSED = EventTypes.typeOf(SessionClosed.class);
    private static final String CANCELLED = EventTypes.typeOf(SessionCancelled.class);
    private static final String SCORED = EventTypes.typeOf(EvaluationEvent.ScoringClosed.class);

    private final AggregateStore<CouncilSession> sessions;
    private final AggregateStore<Evaluation> evaluations;
    private final CouncilDossiers dossiers;
    private final Clock clock;

    CouncilStore(AggregateStores stores, CouncilDossiers dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
        this.sessions = stores.within(CouncilKeys.SESSIONS, event -> follow(event));
        this.evaluations = stores.within(CouncilKeys.EVALUATIONS, event -> closeSession(event));
    }

    AggregateStore<CouncilSession> sessions() {
        return sessions;
    }

    AggregateStore<Evaluation> evaluations() {
        return evaluations;
    }

    /** @throws Refusal of kind NOT_FOUND */
    Versioned<CouncilSession> session(String id) {
        return sessions.aggregates().get(id);
    }

    /** The evaluation as it is now, also where nobody has written anything yet. */
    Evaluation evaluation(Versioned<CouncilSession> session, AgendaItem item) {
        return evaluations
                .aggregates()
                .find(CouncilKeys.evaluation(session.id(), item.dossierId()))
                .map(Versioned::state)
                .orElseGet(() -> Evaluation.prepared(item))
                .opened(session.state());
    }

    /** The evaluation with its version, brought into being where there is none. */
    Versioned<Evaluation> stored(Versioned<CouncilSession> session, AgendaItem item, Caller by) {
        String id = CouncilKeys.evaluation(session.id(), item.dossierId());
        return evaluations.aggregates().find(id).orElseGet(() -> evaluations
                .aggregates()
                .create(
                        id,
                        Change.to(
                                Evaluation.prepared(item),
                                new EvaluationEvent.EvaluationPrepared(session.id(), item.dossierId())),
                        by));
    }

    /**
     * Closes a session whose agenda is settled; one that is closed stays so.
     *
     * @throws Refusal if something is still being scored, or it is not open
     */
    Versioned<CouncilSession> close(String id, Caller by) {
        return Deciding.untilNotOvertaken(() -> {
            Versioned<CouncilSession> session = session(id);
            if (session.state().state() == SessionState.CLOSED) {
                return session;
            }
            session.state().requireOpen();
            firstUnsettled(session).ifPresent(item -> {
                throw Refusal.conflict("agenda-not-settled", item.productName());
            });
            return sessions.aggregates().change(session, session.state().closed(today()), by);
        });
    }

    /** Today in Vietnam. */
    LocalDate today() {
        return Vietnam.today(clock);
    }

    private Optional<AgendaItem> firstUnsettled(Versioned<CouncilSession> session) {
        return session.state().agenda().stream()
                .filter(item -> !evaluation(session, item).isSettled())
                .findFirst();
    }

    private void closeSession(IncomingEvent event) {
        if (!event.type().equals(SCORED)) {
            return;
        }
        Versioned<CouncilSession> session = session(CouncilKeys.session(event.subject()));
        if (session.state().state() == SessionState.OPEN
                && firstUnsettled(session).isEmpty()) {
            close(session.id(), COUNCIL);
        }
    }

    private void follow(IncomingEvent event) {
        String id = event.subject();
        if (event.type().equals(OPENED)) {
            event.as(SessionOpened.class).dossiers().forEach(dossier -> dossiers.taken(dossier, id));
        } else if (event.type().equals(CLOSED)) {
            Versioned<CouncilSession> session = session(id);
            session.state().agenda().forEach(item -> conclude(session, item));
        } else if (event.type().equals(CANCELLED)
                && event.as(SessionCancelled.class).wasOpen()) {
            session(id).state().agenda().forEach(item -> dossiers.released(item.dossierId(), id));
        }
    }

    private void conclude(Versioned<CouncilSession> session, AgendaItem item) {
        Evaluation evaluation = evaluation(session, item);
        if (evaluation.state() == Evaluation.State.CLOSED) {
            dossiers.concluded(new Conclusion(
                    item.dossierId(),
                    session.id(),
                    session.state().closedOn(),
                    session.state().level(),
                    evaluation.result(),
                    evaluation.remarks().stream().map(Remark::code).toList()));
        } else {
            dossiers.released(item.dossierId(), session.id());
        }
    }
}
