package vn.ocop.rating.council;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ocop.rating.recognition.Level;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What the office says of a session.
 *
 * @param date day of the meeting, or from which on opinions are written
 * @param deadline last day for written opinions; null for a meeting
 * @param dossierIds dossiers on the agenda, in their order
 */
record SessionPlan(
        Level level,
        SessionKind kind,
        LocalDate date,
        LocalDate deadline,
        List<Member> members,
        List<String> dossierIds) {
    private static final int MOST = 200;

    SessionPlan {
        members = members == null ? List.of() : members;
        dossierIds = dossierIds == null ? List.of() : dossierIds;
    }

    /** Notes what is missing or can't be. */
    void check(Faults faults) {
        faults.require(level != null, "level", "required");
        faults.require(kind != null, "kind", "required");
        faults.require(date != null, "date", "required");
        if (kind == SessionKind.WRITTEN) {
            faults.require(deadline != null, "deadline", "required");
            faults.require(
                    deadline == null || date == null || !deadline.isBefore(date), "deadline", "ends-before-it-begins");
        } else {
            faults.require(deadline == null, "deadline", "only-written");
        }
        faults.require(members.size() <= MOST, "members", "size", 0, MOST);
        faults.require(dossierIds.size() <= MOST, "dossierIds", "size", 0, MOST);
        faults.require(dossierIds.stream().noneMatch(id -> id == null || id.isBlank()), "dossierIds", "required");
        faults.require(new HashSet<>(dossierIds).size() == dossierIds.size(), "dossierIds", "twice");
        checkMembers(faults);
    }

    private void checkMembers(Faults faults) {
        Set<String> accounts = new HashSet<>();
        Set<Seat> single = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String path = "members[" + i + "]";
            faults.require(member != null, path, "required");
            if (member != null) {
                new Texts(faults)
                        .needed(member.account(), path + ".account", Texts.NAME)
                        .optional(member.agency(), path + ".agency", Texts.NAME);
                faults.require(member.seat() != null, path + ".seat", "required");
                faults.require(accounts.add(member.account()), path + ".account", "twice");
                boolean one = member.seat() == Seat.CHAIR || member.seat() == Seat.SECRETARY;
                faults.require(!one || single.add(member.seat()), path + ".seat", "twice");
            }
        }
    }
}
