package vn.ocop.registry.trace.lot;

/** What happened to a lot's record; it stays within the service, in the lot's history. */
sealed interface LotEvent {
    /** The lot was made known; the hash is where its chain begins. */
    record LotMade(String code, String hash) implements LotEvent {}

    /** So many events were recorded; the hash is where the chain ends now. */
    record EventsRecorded(int events, int count, String hash) implements LotEvent {}

    /** A recall was opened. */
    record RecallOpened(int count, String hash) implements LotEvent {}

    /** The recall was closed. */
    record RecallClosed(int count, String hash) implements LotEvent {}
}
