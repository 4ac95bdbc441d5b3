package vn.ocop.rating.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.ocop.rating.recognition.Level;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;

/**
 * A session of a council: who sits in it, what it is about, under which regulation it was opened.
 *
 * @param date day for which it is planned
 * @param deadline last day for written opinions, null for a meeting
 * @param recusals conflicts of interest declared before it was opened; later ones are in the evaluation
 * @param present accounts that were there when it was opened; empty before and for written opinions
 * @param regulation as it was when the session was opened, null before
 * @param closedOn null before
 * @param reason why it was cancelled, else null
 */
public record CouncilSession(
        Level level,
        SessionKind kind,
        LocalDate date,
        LocalDate deadline,
        List<Member> members,
        List<AgendaItem> agenda,
        List<Recusal> recusals,
        List<String> present,
        CouncilRegulation regulation,
        SessionState state,
        LocalDate closedOn,
        String reason) {

    static Change<CouncilSession> planned(SessionPlan plan, List<AgendaItem> agenda) {
        return of(plan, agenda, List.of());
    }

    /** @throws Refusal unless it is still only planned */
    Change<CouncilSession> planned(SessionPlan plan, List<AgendaItem> agenda, List<Recusal> kept) {
        require(SessionState.PLANNED);
        return of(plan, agenda, kept);
    }

    private static Change<CouncilSession> of(SessionPlan plan, List<AgendaItem> agenda, List<Recusal> recusals) {
        CouncilSession next = new CouncilSession(
                plan.level(),
                plan.kind(),
                plan.date(),
                plan.deadline(),
                plan.members(),
                agenda,
                recusals,
                List.of(),
                null,
                SessionState.PLANNED,
                null,
                null);
        return Change.to(next, new SessionEvent.SessionPlanned(plan.date(), plan.members(), plan.dossierIds()));
    }

    /** @throws Refusal unless it is still only planned */
    Change<CouncilSession> declared(Recusal recusal) {
        require(SessionState.PLANNED);
        List<Recusal> more =
                Stream.concat(recusals.stream(), Stream.of(recusal)).distinct().toList();
        return Change.to(
                with(SessionState.PLANNED, more, present, regulation, null, null),
                new SessionEvent.ConflictDeclared(recusal));
    }

    /**
     * Opens it under a regulation.
     *
     * @param there accounts that are there
     * @param advised dossiers of which the advisory team has said what it thinks
     * @throws Refusal with everything that the regulation asks for and is missing
     */
    Change<CouncilSession> opened(CouncilRegulation under, List<String> there, Set<String> advised) {
        require(SessionState.PLANNED);
        CouncilSession next = with(
                SessionState.OPEN, recusals, there.stream().distinct().sorted().toList(), under, null, null);
        Faults faults = new Faults();
        for (String account : there) {
            faults.require(member(account).isPresent(), "present", "not-a-member", account);
        }
        faults.require(!agenda.isEmpty(), "dossierIds", "required");
        next.checkSeats(faults);
        agenda.forEach(item -> next.checkItem(item, advised, faults));
        faults.refuseIfAny();
        return Change.to(
                next,
                new SessionEvent.SessionOpened(
                        under.id(),
                        next.present,
                        agenda.stream().map(AgendaItem::dossierId).toList()));
    }

    private void checkSeats(Faults faults) {
        int scoring = scoring().size();
        int taking = (int) scoring().stream().filter(this::takesPart).count();
        faults.require(scoring >= regulation.minMembers(), "members", "too-few-members", regulation.minMembers());
        faults.require(
                regulation.isQuorum(taking, scoring), "present", "quorum", regulation.minAttendance(), taking, scoring);
        faults.require(!regulation.chairRequired() || isThere(Seat.CHAIR), "present", "chair-missing");
        faults.require(!regulation.secretaryRequired() || isThere(Seat.SECRETARY), "present", "secretary-missing");
        faults.require(
                kind == SessionKind.MEETING || !regulation.writtenOpinionFor().isEmpty(), "kind", "meeting-required");
    }

    private void checkItem(AgendaItem item, Set<String> advised, Faults faults) {
        String field = "agenda." + item.dossierId();
        Evaluation evaluation = Evaluation.prepared(item).opened(this);
        faults.require(evaluation.hasQuorum(), field, "quorum-of-dossier", regulation.minAttendance());
        faults.require(
                kind == SessionKind.MEETING || regulation.writtenOpinionFor().contains(item.round()),
                field,
                "meeting-required");
        faults.require(
                !regulation.advisoryTeamRequired() || advised.contains(item.dossierId()), field, "advice-missing");
    }

    /** @throws Refusal unless it is open */
    Change<CouncilSession> closed(LocalDate on) {
        require(SessionState.OPEN);
        return Change.to(
                with(SessionState.CLOSED, recusals, present, regulation, on, null), new SessionEvent.SessionClosed(on));
    }

    /** @throws Refusal if it has ended already */
    Change<CouncilSession> cancelled(String why) {
        boolean open = state == SessionState.OPEN;
        if (!open) {
            require(SessionState.PLANNED);
        }
        return Change.to(
                        with(SessionState.CANCELLED, recusals, present, regulation, null, why),
                        new SessionEvent.SessionCancelled(open))
                .because(why);
    }

    Optional<Member> member(String account) {
        return members.stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
    }

    /** @throws Refusal of kind NOT_FOUND if the dossier is not on the agenda */
    AgendaItem item(String dossierId) {
        return agenda.stream()
                .filter(item -> item.dossierId().equals(dossierId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("agenda-item", dossierId));
    }

    /** Those who score under its regulation. */
    List<Member> scoring() {
        return members.stream()
                .filter(member -> regulation.scoringSeats().contains(member.seat()))
                .toList();
    }

    /** Whether somebody takes part: is there or, without a meeting, may write. */
    boolean takesPart(Member member) {
        return kind == SessionKind.WRITTEN || present.contains(member.account());
    }

    /** @throws Refusal unless it is open */
    void requireOpen() {
        require(SessionState.OPEN);
    }

    /** As much of it as the scoring of one dossier needs. */
    CouncilSession about(AgendaItem item) {
        return new CouncilSession(
                level, kind, date, deadline, members, List.of(item), List.of(), present, regulation, state, null, null);
    }

    private boolean isThere(Seat seat) {
        return members.stream().anyMatch(member -> member.seat() == seat && takesPart(member));
    }

    private void require(SessionState needed) {
        if (state != needed) {
            throw Refusal.conflict("session-not-" + needed.name().toLowerCase(Locale.ROOT), state);
        }
    }

    private CouncilSession with(
            SessionState nextState,
            List<Recusal> nextRecusals,
            List<String> nextPresent,
            CouncilRegulation nextRegulation,
            LocalDate on,
            String why) {
        return new CouncilSession(
                level,
                kind,
                date,
                deadline,
                members,
                agenda,
                nextRecusals,
                nextPresent,
                nextRegulation,
                nextState,
                on,
                why);
    }
}
