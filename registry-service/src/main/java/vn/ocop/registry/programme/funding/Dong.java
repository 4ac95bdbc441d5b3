package vn.ocop.registry.programme.funding;

import vn.ocop.starter.problem.Faults;

/** Amounts of money: whole đồng, never a fraction. */
final class Dong {
    /** Ten thousand billion đồng; sums of 900,000 of these still fit a long. */
    static final long MOST = 10_000_000_000_000L;

    private Dong() {}

    /** Notes a fault unless there is an amount from the least one to {@link #MOST}. */
    static void check(Long amount, long least, String field, Faults faults) {
        faults.require(amount != null, field, "required");
        faults.require(amount == null || (amount >= least && amount <= MOST), field, "dong", least, MOST);
    }
}
