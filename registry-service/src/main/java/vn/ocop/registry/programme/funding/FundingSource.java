package vn.ocop.registry.programme.funding;

import vn.ocop.starter.text.Label;

/**
 * A kind of money that the programme may use.
 *
 * @param title as the plan names it
 * @param firstYear first budget year in which it may be used
 * @param lastYear last one, null while it is open
 * @param ground where the law says so
 */
public record FundingSource(String code, Label title, int firstYear, Integer lastYear, String ground) {
    boolean isOpenIn(int year) {
        return year >= firstYear && (lastYear == null || year <= lastYear);
    }
}
