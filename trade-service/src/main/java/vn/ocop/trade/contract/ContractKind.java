package vn.ocop.trade.contract;

/** What was signed. */
public enum ContractKind {
    /** They mean to work together (biên bản ghi nhớ). */
    MEMORANDUM,
    /** They owe each other goods and money (hợp đồng). */
    CONTRACT
}
