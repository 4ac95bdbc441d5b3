package vn.ocop.registry.product;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.registry.entity.EntityStatus;
import vn.ocop.registry.entity.LegalForm;
import vn.ocop.registry.entity.Place;

/** The dried shrimp V-22 of the plan, whole or lacking something. */
final class SampleProducts {
    static final String ID = "0199d1c5-7a00-7000-8000-000000000003";
    static final Owner COOPERATIVE = new Owner(
            "0199d1c5-7a00-7000-8000-000000000001",
            1,
            "HTX Tân Phát Lợi",
            LegalForm.COOPERATIVE,
            EntityStatus.ACTIVE,
            new Place(null, null, null));

    private SampleProducts() {}

    /** Has everything that any step needs. */
    static Product whole(CycleStep step) {
        ProductDetails details = new ProductDetails(
                "Tôm khô",
                1,
                8,
                2023,
                "Tôm đất phơi khô",
                "Nghề làm tôm khô ở Rạch Gốc",
                List.of(),
                "Túi 500 g",
                "TCCS 01:2024",
                List.of(),
                null,
                List.of(),
                new BusinessPlan("Mở rộng nhà phơi", LocalDate.of(2024, 3, 1), "UBND xã Tân Ân Tây"));
        return new Product(
                details,
                COOPERATIVE,
                null,
                step,
                null,
                ProductStatus.ACTIVE,
                null,
                new Rating(4, LocalDate.of(2029, 1, 1), "12/GCN", 1));
    }

    static Product with(Product product, ProductDetails details) {
        return new Product(
                details,
                product.owner(),
                product.source(),
                product.step(),
                product.lastMove(),
                product.status(),
                product.withdrawal(),
                product.rating());
    }

    static Product with(Product product, Owner owner) {
        return new Product(
                product.details(),
                owner,
                product.source(),
                product.step(),
                product.lastMove(),
                product.status(),
                product.withdrawal(),
                product.rating());
    }

    static Product rated(Product product, Rating rating) {
        return new Product(
                product.details(),
                product.owner(),
                product.source(),
                product.step(),
                product.lastMove(),
                product.status(),
                product.withdrawal(),
                rating);
    }

    /** The same product without what the need asks for. */
    static Product lacking(StepNeed need, CycleStep step) {
        Product whole = whole(step);
        ProductDetails d = whole.details();
        Owner o = whole.owner();
        return switch (need) {
            case DESCRIBED ->
                with(
                        whole,
                        details(d, d.group(), d.criteriaSet(), d.plannedYear(), " ", d.standard(), d.businessPlan()));
            case GROUP_KNOWN ->
                with(
                        whole,
                        details(
                                d,
                                null,
                                d.criteriaSet(),
                                d.plannedYear(),
                                d.description(),
                                d.standard(),
                                d.businessPlan()));
            case YEAR_PLANNED ->
                with(
                        whole,
                        details(d, d.group(), d.criteriaSet(), null, d.description(), d.standard(), d.businessPlan()));
            case PLAN_APPROVED ->
                with(
                        whole,
                        details(
                                d,
                                d.group(),
                                d.criteriaSet(),
                                d.plannedYear(),
                                d.description(),
                                d.standard(),
                                new BusinessPlan("Mở rộng nhà phơi", null, null)));
            case CRITERIA_SET_CHOSEN ->
                with(
                        whole,
                        details(d, d.group(), null, d.plannedYear(), d.description(), d.standard(), d.businessPlan()));
            case STANDARD_DECLARED ->
                with(
                        whole,
                        details(
                                d,
                                d.group(),
                                d.criteriaSet(),
                                d.plannedYear(),
                                d.description(),
                                null,
                                d.businessPlan()));
            case LEGAL_FORM_KNOWN -> with(whole, new Owner(o.id(), 1, o.name(), null, o.status(), o.place()));
            case ENTITY_MAY_ACT ->
                with(whole, new Owner(o.id(), 1, o.name(), o.legalForm(), EntityStatus.SUSPENDED, o.place()));
            case STAR_RECOGNISED -> rated(whole, new Rating(2, LocalDate.of(2029, 1, 1), "12/GCN", 1));
        };
    }

    private static ProductDetails details(
            ProductDetails d,
            Integer group,
            Integer set,
            Integer year,
            String description,
            String standard,
            BusinessPlan plan) {
        return new ProductDetails(
                d.name(),
                group,
                set,
                year,
                description,
                d.story(),
                d.materials(),
                d.packaging(),
                standard,
                d.marks(),
                d.gtin(),
                d.photos(),
                plan);
    }
}
