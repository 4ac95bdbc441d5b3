package vn.ocop.trade.contract;

/** What happened to a contract; it stays within the service, as its history and for the sales that follow. */
sealed interface ContractEvent {
    /** It was entered. */
    record Signed(Terms terms) implements ContractEvent {}

    /** What it says was put right; these terms take the place of the earlier ones. */
    record TermsCorrected(Terms terms) implements ContractEvent {}

    /** Goods were handed over. */
    record Delivered(Delivery delivery) implements ContractEvent {}

    /** What a delivery says was put right. */
    record DeliveryCorrected(Delivery delivery) implements ContractEvent {}

    /** A delivery had been entered by mistake. */
    record DeliveryCancelled(Delivery delivery) implements ContractEvent {}

    /** A delivery is to become a sale. */
    record DeliverySold(String deliveryId, String saleId) implements ContractEvent {}

    /** It came to another state. */
    record Moved(ContractState from, ContractState to) implements ContractEvent {}
}
