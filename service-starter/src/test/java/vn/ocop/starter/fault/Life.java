package vn.ocop.starter.fault;

/** The life of one process of a service. Once it has ended, nothing of it reaches the store or the bus any more. */
final class Life {
    private final String name;
    private final SteppedClock clock;
    private boolean over;

    Life(String name, SteppedClock clock) {
        this.name = name;
        this.clock = clock;
    }

    SteppedClock clock() {
        return clock;
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    void mustGoOn() {
        if (over) {
            throw new Crash();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
