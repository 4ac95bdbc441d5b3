package vn.ocop.rating.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** What can be done with sessions: plan, declare conflicts, open, close, cancel, find. */
@Component
class CouncilSessions {
    private final CouncilStore store;
    private final Regulations regulations;
    private final CouncilDossiers dossiers;
    private final Evaluations evaluations;

    CouncilSessions(CouncilStore store, Regulations regulations, CouncilDossiers dossiers, Evaluations evaluations) {
        this.store = store;
        this.regulations = regulations;
        this.dossiers = dossiers;
        this.evaluations = evaluations;
    }

    /** @throws Refusal if the plan is not right, or a dossier is not ready or on another agenda */
    Versioned<CouncilSession> plan(String id, SessionPlan plan, Caller by) {
        List<AgendaItem> agenda = checked(plan);
        return onOneAgenda(() -> all().create(id, CouncilSession.planned(plan, agenda), by));
    }

    /** @throws Refusal as for a new plan, or if the session has begun, or somebody else was faster */
    Versioned<CouncilSession> plan(String id, SessionPlan plan, ExpectedVersion expected, Caller by) {
        Versioned<CouncilSession> session = store.session(id);
        expected.mustBe(session.version());
        List<AgendaItem> agenda = checked(plan);
        List<Recusal> kept = session.state().recusals().stream()
                .filter(recusal -> plan.dossierIds().contains(recusal.dossierId()))
                .toList();
        return onOneAgenda(() -> all().change(session, session.state().planned(plan, agenda, kept), by));
    }

    /**
     * Somebody will not score a dossier. A member says so of itself or its agency, the office of anybody.
     *
     * @throws Refusal if it is not known whom or what it concerns, or the scoring has ended
     */
    Versioned<CouncilSession> declare(String id, Recusal recusal, Caller by) {
        return Deciding.untilNotOvertaken(() -> {
            Versioned<CouncilSession> session = store.session(id);
            check(recusal, session.state(), by);
            if (session.state().state() == SessionState.PLANNED) {
                return all().change(session, session.state().declared(recusal), by);
            }
            evaluations.recuse(session, recusal, by);
            return session;
        });
    }

    /** @throws Refusal with all that the regulation of the day asks for and is missing */
    Versioned<CouncilSession> open(String id, List<String> present, Caller by) {
        Versioned<CouncilSession> session = store.session(id);
        CouncilAccess.requireLead(session.state(), by);
        CouncilRegulation regulation = regulations
                .holdingOn(session.state().level(), store.today())
                .orElseThrow(() -> Refusal.conflict(
                        "no-regulation", session.state().level(), store.today().toString()));
        if (session.state().state() == SessionState.PLANNED) {
            var _ = agenda(
                    session.state().agenda().stream().map(AgendaItem::dossierId).toList());
        }
        return all().change(session, session.state().opened(regulation, present, advised(session)), by);
    }

    /** @throws Refusal if something is still being scored */
    Versioned<CouncilSession> close(String id, Caller by) {
        CouncilAccess.requireLead(store.session(id).state(), by);
        return store.close(id, by);
    }

    /** @throws Refusal if it has ended already */
    Versioned<CouncilSession> cancel(String id, String reason, Caller by) {
        Faults faults = new Faults();
        new Texts(faults).needed(reason, "reason", Texts.LINE);
        faults.refuseIfAny();
        Versioned<CouncilSession> session = store.session(id);
        return all().change(session, session.state().cancelled(reason), by);
    }

    /** @throws Refusal of kind NOT_FOUND, or unless the caller may see it */
    Versioned<CouncilSession> get(String id, Caller by) {
        Versioned<CouncilSession> session = store.session(id);
        CouncilAccess.requireSight(session.state(), by);
        return session;
    }

    /** A page, the latest first; a member of councils sees its own. */
    Page<Versioned<CouncilSession>> page(String state, String level, PageRequest request, Caller by) {
        Criteria criteria = new Criteria()
                .is("state", state)
                .is("level", level)
                .is("members", CouncilAccess.seesAll(by) ? null : by.subject());
        return all().page(criteria.filter(), CouncilKeys.BY_DATE, false, request, criteria.mark());
    }

    /** Who did what with the session, oldest first. */
    Page<HistoryEntry> history(String id, PageRequest request, Caller by) {
        return store.sessions().history().of(get(id, by).id(), request);
    }

    private List<AgendaItem> checked(SessionPlan plan) {
        Faults faults = new Faults();
        plan.check(faults);
        faults.refuseIfAny();
        return agenda(plan.dossierIds());
    }

    private List<AgendaItem> agenda(List<String> dossierIds) {
        Faults faults = new Faults();
        List<AgendaItem> items = new ArrayList<>();
        for (int i = 0; i < dossierIds.size(); i++) {
            Optional<AgendaItem> item = dossiers.ready(dossierIds.get(i));
            faults.require(item.isPresent(), "dossierIds[" + i + "]", "dossier-not-ready");
            item.ifPresent(items::add);
        }
        faults.refuseIfAny();
        return List.copyOf(items);
    }

    private Set<String> advised(Versioned<CouncilSession> session) {
        return session.state().agenda().stream()
                .filter(item ->
                        store.evaluation(session, item).advice().stream().anyMatch(Sheet::isSigned))
                .map(AgendaItem::dossierId)
                .collect(Collectors.toSet());
    }

    private static void check(Recusal recusal, CouncilSession session, Caller by) {
        if (!by.has("office")) {
            Member self = CouncilAccess.requireMember(session, by);
            if (!recusal.concerns(self)) {
                throw Refusal.forbidden("conflict-of-another");
            }
        }
        Faults faults = new Faults();
        faults.require((recusal.account() == null) != (recusal.agency() == null), "account", "account-or-agency");
        String whom = recusal.account() == null ? recusal.agency() : recusal.account();
        faults.require(
                whom == null || session.members().stream().anyMatch(recusal::concerns),
                recusal.account() == null ? "agency" : "account",
                "not-a-member",
                String.valueOf(whom));
        faults.require(
                session.agenda().stream().anyMatch(item -> item.dossierId().equals(recusal.dossierId())),
                "dossierId",
                "unknown");
        faults.require(recusal.ground() != null, "ground", "required");
        faults.require(
                recusal.ground() == null
                        || session.regulation() == null
                        || session.regulation().conflict().grounds().contains(recusal.ground()),
                "ground",
                "unknown");
        new Texts(faults)
                .optional(recusal.account(), "account", Texts.NAME)
                .optional(recusal.agency(), "agency", Texts.NAME)
                .optional(recusal.note(), "note", Texts.LINE);
        faults.refuseIfAny();
    }

    /** A dossier is in one session at a time; the unique key holds that, here it gets its own words. */
    private static <T> T onOneAgenda(Supplier<T> write) {
        try {
            return write.get();
        } catch (Refusal refusal) {
            throw refusal.rule().equals("duplicate") ? Refusal.conflict("dossier-in-another-session") : refusal;
        }
    }

    private Aggregates<CouncilSession> all() {
        return store.sessions().aggregates();
    }
}
