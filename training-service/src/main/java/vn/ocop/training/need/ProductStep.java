package vn.ocop.training.need;

import java.time.LocalDate;
import vn.ocop.events.ProductState;

/**
 * A product as it was from a day on, in the time of Vietnam.
 *
 * @param version of the product in the registry
 * @param step of the yearly cycle, 1 to 6
 * @param state ACTIVE or WITHDRAWN
 */
public record ProductStep(
        String productId, long version, LocalDate day, String name, String entityId, int step, String state) {
    private static final String ACTIVE = "ACTIVE";

    static ProductStep of(ProductState product, long version, LocalDate day) {
        return new ProductStep(
                product.id(), version, day, product.name(), product.entity().id(), product.step(), product.state());
    }

    boolean active() {
        return ACTIVE.equals(state);
    }

    /** The next version, with the day on which its step was reached: the earlier one if the step has not changed. */
    ProductStep then(ProductStep next) {
        return next.step != step
                ? next
                : new ProductStep(next.productId, next.version, day, next.name, next.entityId, next.step, next.state);
    }
}
