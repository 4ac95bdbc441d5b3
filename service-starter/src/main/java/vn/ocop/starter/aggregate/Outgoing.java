package vn.ocop.starter.aggregate;

/** An event on its way out of the outbox. */
record Outgoing(String aggregateId, PendingEvent event) {
    String eventId() {
        return PendingEvent.eventId(aggregateId, event.version());
    }
}
