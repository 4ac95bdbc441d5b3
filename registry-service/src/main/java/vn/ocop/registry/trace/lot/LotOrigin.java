package vn.ocop.registry.trace.lot;

import java.time.LocalDate;
import vn.ocop.starter.problem.Faults;

/**
 * What a lot is. It is the first link of the chain and never changes; who typed it wrong closes the lot by an event and
 * makes another.
 *
 * @param gtin trade item number of the product in 14 digits, null if it has none
 * @param code GS1 AI (10), unique within the product
 * @param bestBefore null if the product does not expire
 */
public record LotOrigin(
        String productId,
        String entityId,
        String gtin,
        String code,
        LocalDate madeOn,
        LocalDate bestBefore,
        Quantity quantity) {

    void check(LocalDate today, Faults faults) {
        faults.require(code != null, "code", "required");
        faults.require(code == null || LotCode.isValid(code), "code", "lot-code", LotCode.LONGEST);
        faults.require(madeOn != null, "madeOn", "required");
        faults.require(madeOn == null || !madeOn.isAfter(today), "madeOn", "not-in-the-future");
        faults.require(
                madeOn == null || bestBefore == null || !bestBefore.isBefore(madeOn), "bestBefore", "before-begin");
        faults.require(quantity != null, "quantity", "required");
        Quantity.check(quantity, "quantity", faults);
    }
}
