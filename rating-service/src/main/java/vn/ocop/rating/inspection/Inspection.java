package vn.ocop.rating.inspection;

import java.time.LocalDate;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/**
 * An inspection of a product after its recognition, until nothing more is to follow from it.
 *
 * @param conclusion null until it is concluded
 * @param closing null until what it asked for has ended, or it was called off
 */
public record Inspection(Subject subject, Plan plan, Conclusion conclusion, Closing closing) {

    /** What it waits for. */
    public enum State {
        /** For the visit and its conclusion. */
        PLANNED,
        /** For something to be put right. */
        REMEDY_DUE,
        /** For the decision on a revocation. */
        REVOCATION_DUE,
        /** For nothing any more. */
        CLOSED
    }

    /** One that is to take place. */
    static Change<Inspection> entered(Subject subject, Plan plan) {
        return Change.to(
                new Inspection(subject, plan, null, null),
                new InspectionEvent.InspectionEntered(subject.productId(), plan.kind(), plan.day()));
    }

    /** One that is nothing but its conclusion: the commune's confirmation that production has stopped. */
    static Change<Inspection> confirmed(Subject subject, Plan plan, Conclusion conclusion) {
        return concluded(subject, plan, conclusion);
    }

    /** @throws Refusal if it is concluded already or called off */
    Change<Inspection> concluded(Conclusion by) {
        require(State.PLANNED);
        return concluded(subject, plan, by);
    }

    /** @throws Refusal unless something is to be put right */
    Change<Inspection> remedyChecked(Closing checked) {
        require(State.REMEDY_DUE);
        return closed(checked);
    }

    /** @throws Refusal if it is concluded already or called off */
    Change<Inspection> calledOff(LocalDate on, String why) {
        require(State.PLANNED);
        return closed(new Closing(Closing.Result.CALLED_OFF, on, null, why));
    }

    /** @throws Refusal unless a revocation is proposed */
    Change<Inspection> settled(Closing.Result result, LocalDate on) {
        require(State.REVOCATION_DUE);
        return closed(new Closing(result, on, null, null));
    }

    State state() {
        if (closing != null) {
            return State.CLOSED;
        }
        if (conclusion == null) {
            return State.PLANNED;
        }
        return switch (conclusion.outcome()) {
            case NO_BREACH -> State.CLOSED;
            case REMEDY -> State.REMEDY_DUE;
            case REVOCATION_PROPOSED -> State.REVOCATION_DUE;
        };
    }

    /** Day by which the next thing is to happen, null if there is none. */
    LocalDate due() {
        return switch (state()) {
            case PLANNED -> plan.day();
            case REMEDY_DUE, REVOCATION_DUE -> conclusion.due();
            case CLOSED -> null;
        };
    }

    boolean isOverdueOn(LocalDate day) {
        return due() != null && due().isBefore(day);
    }

    /** Whether the entity may know of it: one without a plan only once it is concluded. */
    boolean isOpenToEntity() {
        return plan.kind() == Plan.Kind.PLANNED || conclusion != null;
    }

    private static Change<Inspection> concluded(Subject subject, Plan plan, Conclusion by) {
        return Change.to(
                new Inspection(subject, plan, by, null),
                new InspectionEvent.InspectionConcluded(subject.productId(), by.outcome(), by.on(), by.document()));
    }

    private Change<Inspection> closed(Closing as) {
        return Change.to(
                new Inspection(subject, plan, conclusion, as),
                new InspectionEvent.InspectionClosed(subject.productId(), as.result(), as.on()));
    }

    private void require(State needed) {
        if (state() != needed) {
            throw Refusal.conflict("inspection-elsewhere", state().name());
        }
    }
}
