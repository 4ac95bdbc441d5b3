package vn.ocop.rating.council;

import java.util.List;
import java.util.Optional;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/** Who may see and lead a session. */
final class CouncilAccess {
    private static final List<String> SEE_ALL = List.of("office", "auditor");
    private static final List<Seat> LEADING = List.of(Seat.CHAIR, Seat.SECRETARY);

    private CouncilAccess() {}

    /** Whether somebody may see every session. */
    static boolean seesAll(Caller caller) {
        return caller.hasAny(SEE_ALL);
    }

    /** @throws Refusal unless the caller sits in it or sees all */
    static void requireSight(CouncilSession session, Caller caller) {
        if (!seesAll(caller) && member(session, caller).isEmpty()) {
            throw Refusal.forbidden("not-in-council");
        }
    }

    /** @throws Refusal unless the caller is the office, the chair or the secretary */
    static void requireLead(CouncilSession session, Caller caller) {
        boolean leads = member(session, caller)
                .filter(member -> LEADING.contains(member.seat()))
                .isPresent();
        if (!caller.has("office") && !leads) {
            throw Refusal.forbidden("not-leading-council");
        }
    }

    /** @throws Refusal unless the caller sits in it */
    static Member requireMember(CouncilSession session, Caller caller) {
        return member(session, caller).orElseThrow(() -> Refusal.forbidden("not-in-council"));
    }

    private static Optional<Member> member(CouncilSession session, Caller caller) {
        return session.member(caller.subject()).filter(_ -> caller.has("council"));
    }
}
