package vn.ocop.rating.council;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.scoring.Scorecard;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What a member writes on a sheet; a draft may be incomplete.
 *
 * @param grounds grounds that the member sees, on which the dossier is out
 */
record SheetForm(List<Mark> marks, List<String> grounds) {
    private static final int LONGEST_COMMENT = 2_000;
    private static final int MOST = 200;

    SheetForm {
        marks = marks == null ? List.of() : marks;
        grounds = grounds == null ? List.of() : grounds;
    }

    /** The sheet, of choices that the set allows. */
    Sheet by(String account, CriteriaSet set, Instant now) {
        Faults faults = new Faults();
        faults.require(marks.size() <= MOST, "marks", "size", 0, MOST);
        faults.require(grounds.size() <= MOST, "grounds", "size", 0, MOST);
        faults.require(marks.stream().noneMatch(mark -> mark == null), "marks", "required");
        faults.refuseIfAny();
        Sheet sheet = new Sheet(account, marks, grounds, now, null);
        Scorecard.check(set, sheet.choices(), "marks", faults);
        for (int i = 0; i < marks.size(); i++) {
            new Texts(faults).optional(marks.get(i).comment(), "marks[" + i + "].comment", LONGEST_COMMENT);
        }
        for (int i = 0; i < grounds.size(); i++) {
            faults.require(set.groundCodes().contains(grounds.get(i)), "grounds[" + i + "]", "unknown");
        }
        faults.require(new HashSet<>(grounds).size() == grounds.size(), "grounds", "twice");
        faults.refuseIfAny();
        return sheet;
    }
}
