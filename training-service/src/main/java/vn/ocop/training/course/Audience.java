package vn.ocop.training.course;

import java.util.List;
import vn.ocop.starter.problem.Faults;
import vn.ocop.training.person.Level;
import vn.ocop.training.person.Trainee;
import vn.ocop.training.person.TraineeKind;

/**
 * Whom a course is for.
 *
 * @param levels levels of officers, empty for all levels
 */
public record Audience(List<TraineeKind> kinds, List<Level> levels) {
    public Audience {
        kinds = kinds == null ? List.of() : kinds;
        levels = levels == null ? List.of() : levels;
    }

    boolean admits(Trainee trainee) {
        return kinds.contains(trainee.kind())
                && (trainee.kind() != TraineeKind.OFFICER || levels.isEmpty() || levels.contains(trainee.level()));
    }

    void check(Faults faults) {
        faults.require(!kinds.isEmpty() && kinds.stream().allMatch(kind -> kind != null), "audience.kinds", "required");
        faults.require(levels.stream().allMatch(level -> level != null), "audience.levels", "required");
    }
}
