package vn.ocop.starter.aggregate;

/** An event on its way out of the outbox. */
record Outgoing(String aggregateId, PendingEvent event) {
    String key() {
        return event.key() == null ? aggregateId : event.key();
    }

    String eventId() {
        return PendingEvent.eventId(aggregateId, event.version());
    }
}
