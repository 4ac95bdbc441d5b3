package vn.ocop.training.coverage;

import java.util.Set;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.record.Completion;

/** The three groups of which the plan wants 100 % trained by 2025 (Decision 2822/QĐ-UBND, Annex 1, target 6). */
public enum TargetGroup {
    /** Officers of the programme at all levels. */
    OFFICERS(
            TraineeKind.OFFICER,
            Set.of(Dimension.LEVEL, Dimension.LOCALITY, Dimension.TOPIC, Dimension.YEAR, Dimension.AGENCY)),
    /** Entities: one counts as trained when one of those who lead or represent it is. */
    ENTITIES(
            TraineeKind.ENTITY_REPRESENTATIVE,
            Set.of(Dimension.LOCALITY, Dimension.TOPIC, Dimension.YEAR, Dimension.AGENCY, Dimension.LEGAL_FORM)),
    /** Workers of entities. */
    WORKERS(
            TraineeKind.WORKER,
            Set.of(Dimension.LOCALITY, Dimension.TOPIC, Dimension.YEAR, Dimension.AGENCY, Dimension.LEGAL_FORM));

    private final TraineeKind kind;
    private final Set<Dimension> dimensions;

    TargetGroup(TraineeKind kind, Set<Dimension> dimensions) {
        this.kind = kind;
        this.dimensions = dimensions;
    }

    TraineeKind kind() {
        return kind;
    }

    boolean has(Dimension dimension) {
        return dimension == Dimension.ALL || dimensions.contains(dimension);
    }

    /** Whom of the group a completion makes trained: an officer, or an entity. */
    String memberOf(Completion completion) {
        return this == OFFICERS ? completion.traineeId() : completion.entityId();
    }
}
