package vn.ocop.trade.demand;

/** What happened to a need; it stays within the service, as its history, and never has the contact. */
sealed interface NeedEvent {
    /** It was entered. */
    record Entered(Wanted wanted) implements NeedEvent {}

    /** The buyer looks for something else. */
    record Changed(Wanted wanted) implements NeedEvent {}

    /** It came to another state. */
    record Moved(Need.State to) implements NeedEvent {}
}
