package vn.ocop.events;

/** An event of a sale; topic {@value Topics#TRADE_ENTITY}, key = id of the entity, subject = id of the sale. */
public sealed interface SaleEvent permits SaleRecorded {
    /** The sale after what happened. */
    SaleState sale();
}
