package vn.ocop.trade.promotion;

/** Where a promotion event is on its way. */
public enum PromotionState {
    PLANNED,
    /** Entities are invited, apply and are selected. */
    OPEN,
    /** Every application is decided; it is about to be held, is held, or its results are gathered. */
    RUNNING,
    CLOSED,
    CANCELLED
}
