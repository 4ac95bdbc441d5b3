package vn.ocop.registry.product;

import java.time.Instant;
import java.util.List;
import vn.ocop.events.Locality;
import vn.ocop.events.Unit;
import vn.ocop.starter.aggregate.Versioned;

/**
 * A product as signed-in callers see it.
 *
 * @param planRef number in the register it came from, for the plan {@code V-22}
 * @param planLine line of the plan where it stands
 * @param nextSteps numbers of the steps that the cycle allows next
 */
record ProductView(
        String id,
        long version,
        Instant changedAt,
        String name,
        Maker entity,
        Locality locality,
        Unit formerUnit,
        Unit unit,
        Integer group,
        Integer criteriaSet,
        Integer plannedYear,
        String register,
        String planRef,
        Integer planLine,
        int step,
        CycleStep stepName,
        List<Integer> nextSteps,
        StepMove lastMove,
        ProductStatus state,
        String withdrawal,
        Rating rating,
        String description,
        String story,
        List<Material> materials,
        String packaging,
        String standard,
        List<Mark> marks,
        String gtin,
        List<Photo> photos,
        BusinessPlan businessPlan) {

    /** The entity that makes it. */
    record Maker(String id, String name, String legalForm, String state) {}

    static ProductView of(Versioned<Product> stored) {
        Product product = stored.state();
        ProductDetails details = product.details();
        Owner owner = product.owner();
        ProductFromRegister source = product.source();
        return new ProductView(
                stored.id(),
                stored.version(),
                stored.changedAt(),
                details.name(),
                new Maker(
                        owner.id(),
                        owner.name(),
                        owner.legalForm() == null ? null : owner.legalForm().name(),
                        owner.status().name()),
                owner.place().locality(),
                owner.place().formerUnit(),
                owner.place().unit(),
                details.group(),
                details.criteriaSet(),
                details.plannedYear(),
                source == null ? null : source.register(),
                source == null ? null : source.reference(),
                source == null ? null : source.line(),
                product.step().number(),
                product.step(),
                product.status() == ProductStatus.WITHDRAWN
                        ? List.of()
                        : Cycle.after(product.step()).stream()
                                .map(CycleStep::number)
                                .toList(),
                product.lastMove(),
                product.status(),
                product.withdrawal(),
                product.rating(),
                details.description(),
                details.story(),
                details.materials(),
                details.packaging(),
                details.standard(),
                details.marks(),
                details.gtin(),
                details.photos(),
                details.businessPlan());
    }
}
