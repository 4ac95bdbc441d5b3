package vn.ocop.trade.contract;

/** How far a contract has come. */
public enum ContractState {
    SIGNED,
    /** Something was delivered. */
    RUNNING,
    FULFILLED,
    /** It ended in another way, with a reason. */
    ENDED;

    boolean isOpen() {
        return this == SIGNED || this == RUNNING;
    }
}
