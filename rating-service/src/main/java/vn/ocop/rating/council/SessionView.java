package vn.ocop.rating.council;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.rating.recognition.Level;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A session as it is answered.
 *
 * @param conflicts declared before the opening; later ones stand in the evaluation
 * @param regulation as it was when the session was opened, null before
 */
record SessionView(
        String id,
        Level level,
        SessionKind kind,
        LocalDate date,
        LocalDate deadline,
        SessionState state,
        List<Member> members,
        List<AgendaItem> agenda,
        List<Recusal> conflicts,
        List<String> present,
        CouncilRegulation regulation,
        LocalDate closedOn,
        String reason) {

    static SessionView of(Versioned<CouncilSession> stored) {
        CouncilSession session = stored.state();
        return new SessionView(
                stored.id(),
                session.level(),
                session.kind(),
                session.date(),
                session.deadline(),
                session.state(),
                session.members(),
                session.agenda(),
                session.recusals(),
                session.present(),
                session.regulation(),
                session.closedOn(),
                session.reason());
    }
}
