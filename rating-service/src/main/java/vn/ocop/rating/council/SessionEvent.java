package vn.ocop.rating.council;

import java.time.LocalDate;
import java.util.List;

/** What happens to a session. Nothing here tells how anybody scored. */
final class SessionEvent {
    private SessionEvent() {}

    /** It was planned, or planned anew. */
    record SessionPlanned(LocalDate date, List<Member> members, List<String> dossiers) {}

    /** Somebody will not score a dossier. */
    record ConflictDeclared(Recusal recusal) {}

    /** It began. */
    record SessionOpened(String regulation, List<String> present, List<String> dossiers) {}

    /** All of its agenda is settled. */
    record SessionClosed(LocalDate on) {}

    /** It will not take place, or not go on. */
    record SessionCancelled(boolean wasOpen) {}
}
