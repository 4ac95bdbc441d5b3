package vn.ocop.registry.programme.history;

import vn.ocop.events.Locality;
import vn.ocop.events.ProductState;
import vn.ocop.events.Unit;

/**
 * A product as it was on a day, as far as figures ask.
 *
 * @param entity who makes it
 * @param locality city or district of the plan, null if unknown
 * @param formerUnit commune of its entity until 30 June 2025, null if unknown
 * @param unit commune of its entity since 1 July 2025, null until assigned
 * @param group group of the national programme, 1 to 6; null if unknown
 * @param plannedYear year in which the plan wants it evaluated, null if none
 * @param planRef locality and number in the plan, null outside it
 * @param step number of its step in the yearly cycle, 1 to 6
 * @param state ACTIVE or WITHDRAWN
 */
public record ProductDay(
        String id,
        String name,
        ProductState.Maker entity,
        Locality locality,
        Unit formerUnit,
        Unit unit,
        Integer group,
        Integer criteriaSet,
        Integer plannedYear,
        String planRef,
        int step,
        String state) {

    static ProductDay of(ProductState product) {
        return new ProductDay(
                product.id(),
                product.name(),
                product.entity(),
                product.locality(),
                product.formerUnit(),
                product.unit(),
                product.group(),
                product.criteriaSet(),
                product.plannedYear(),
                product.planRef(),
                product.step(),
                product.state());
    }

    /** Whether its entity has withdrawn it from the programme. */
    public boolean isWithdrawn() {
        return "WITHDRAWN".equals(state);
    }
}
