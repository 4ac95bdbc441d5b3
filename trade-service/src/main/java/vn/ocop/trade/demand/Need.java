package vn.ocop.trade.demand;

import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;

/**
 * A buyer's need.
 *
 * @param reason why it was withdrawn, null unless it was
 */
public record Need(Wanted wanted, State state, String reason) {

    /** How it stands. */
    public enum State {
        OPEN,
        /** The buyer found what it looked for. */
        MET,
        /** The buyer looks no more. */
        WITHDRAWN
    }

    static Change<Need> entered(Wanted wanted) {
        check(wanted);
        return Change.to(new Need(wanted, State.OPEN, null), new NeedEvent.Entered(wanted.withContact(null)));
    }

    Change<Need> changed(Wanted next) {
        requireOpen();
        check(next);
        return Change.to(new Need(next, state, reason), new NeedEvent.Changed(next.withContact(null)));
    }

    Change<Need> met() {
        requireOpen();
        return Change.to(new Need(wanted, State.MET, null), new NeedEvent.Moved(State.MET));
    }

    Change<Need> withdrawn(String why) {
        requireOpen();
        return Change.to(new Need(wanted, State.WITHDRAWN, why), new NeedEvent.Moved(State.WITHDRAWN))
                .because(why);
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw Refusal.conflict("need-state", state);
        }
    }

    private static void check(Wanted wanted) {
        Faults faults = new Faults();
        wanted.check(faults);
        faults.refuseIfAny();
    }
}
