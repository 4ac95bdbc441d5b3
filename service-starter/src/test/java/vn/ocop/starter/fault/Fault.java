package vn.ocop.starter.fault;

/** What goes wrong in a schedule, by the name under which it is counted. */
enum Fault {
    DEATH_BEFORE_STORE_CALL("deaths before a call of the store"),
    DEATH_AFTER_STORE_CALL("deaths after a call of the store"),
    DEATH_BEFORE_SENDING("deaths before an event is sent"),
    DEATH_AFTER_SENDING("deaths before the bus answers"),
    STORE_CALL_FAILED("calls that the store did not get"),
    STORE_ANSWER_LOST("lost answers of the store"),
    STORE_AWAY("times without the store"),
    BUS_CALL_FAILED("events that the bus did not take"),
    BUS_ANSWER_LOST("lost answers of the bus"),
    BUS_ANSWER_LATE("events that arrived late"),
    BUS_AWAY("times without the bus"),
    CLOCK_JUMP("clock jumps"),
    LEASE_TAKEN_OVER("leases taken over"),
    THRICE("deliveries thrice and reversed"),
    REWOUND("readers set back"),
    READER_DEATH("deaths of readers before they commit"),
    POISON("poison records");

    private final String plural;

    Fault(String plural) {
        this.plural = plural;
    }

    String plural() {
        return plural;
    }
}
