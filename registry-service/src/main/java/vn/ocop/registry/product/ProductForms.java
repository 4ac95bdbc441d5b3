package vn.ocop.registry.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What callers send about products. */
final class ProductForms {
    private ProductForms() {}

    /** A new product. */
    @Schema(name = "ProductRegistration")
    record Registration(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String entityId,

            @Schema(example = "Tôm khô", requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(description = "Group of the national programme, 1 to 6")
            Integer group,

            @Schema(description = "Set of Decision 26/2026/QĐ-TTg, 1 to 26")
            Integer criteriaSet,

            Integer plannedYear,
            String description,
            String story,
            List<Material> materials,
            String packaging,
            String standard,
            List<Mark> marks,
            String gtin,
            List<Photo> photos,
            BusinessPlan businessPlan) {
        ProductDetails details() {
            return new ProductDetails(
                    name,
                    group,
                    criteriaSet,
                    plannedYear,
                    description,
                    story,
                    materials,
                    packaging,
                    standard,
                    marks,
                    gtin,
                    photos,
                    businessPlan);
        }
    }

    /** The whole description of a known product; what is left out is removed. */
    @Schema(name = "ProductDescription")
    record Description(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            Integer group,
            Integer criteriaSet,
            Integer plannedYear,
            String description,
            String story,
            List<Material> materials,
            String packaging,
            String standard,
            List<Mark> marks,
            String gtin,
            List<Photo> photos,
            BusinessPlan businessPlan) {
        ProductDetails details() {
            return new ProductDetails(
                    name,
                    group,
                    criteriaSet,
                    plannedYear,
                    description,
                    story,
                    materials,
                    packaging,
                    standard,
                    marks,
                    gtin,
                    photos,
                    businessPlan);
        }
    }

    /** A move within the yearly cycle. */
    @Schema(name = "ProductStep")
    record Move(
            @Schema(description = "Number of the step to go to, 1 to 6", requiredMode = Schema.RequiredMode.REQUIRED)
            Integer to,

            @Schema(description = "Why; needed for every way back")
            String reason) {}

    /** Why a product is withdrawn. */
    @Schema(name = "ProductWithdrawal")
    record Withdrawal(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}
}
