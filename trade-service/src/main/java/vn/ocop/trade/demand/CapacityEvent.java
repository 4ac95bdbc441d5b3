package vn.ocop.trade.demand;

/** What happened to a capacity; it stays within the service, as its history. */
sealed interface CapacityEvent {
    /** It was offered, or offered anew. */
    record Offered(Capacity.Offer offer) implements CapacityEvent {}

    /** It no longer holds. */
    record Withdrawn(String productId) implements CapacityEvent {}
}
