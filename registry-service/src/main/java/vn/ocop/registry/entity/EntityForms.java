package vn.ocop.registry.entity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** What callers send about entities. */
final class EntityForms {
    private EntityForms() {}

    /** A new entity. */
    @Schema(name = "EntityRegistration")
    record Registration(
            @Schema(
                    example = "HTX dịch vụ nông nghiệp nuôi trồng thủy sản Tân Phát Lợi",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LegalForm legalForm,

            EnterpriseSize enterpriseSize,

            @Schema(description = "Business registration or tax number; unique")
            String registrationNumber,

            String address,

            @Schema(description = "Commune until 30 June 2025, code@2025-06-30", example = "32236@2025-06-30")
            String formerUnit,

            @Schema(description = "Commune since 1 July 2025; one of the two is needed", example = "32248")
            String unit,

            Contact contact,
            LegalRepresentative representative,
            Workforce workforce,
            @Schema(description = "Percent") BigDecimal localCapitalShare,
            RawMaterialArea rawMaterialArea,
            CircularChain circularChain,
            List<Certificate> certificates) {
        EntityDetails details() {
            return new EntityDetails(
                    name,
                    legalForm,
                    enterpriseSize,
                    registrationNumber,
                    address,
                    contact,
                    representative,
                    workforce,
                    localCapitalShare,
                    rawMaterialArea,
                    circularChain,
                    certificates);
        }
    }

    /** The whole description of a known entity; what is left out is removed. */
    @Schema(name = "EntityDescription")
    record Description(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LegalForm legalForm,

            EnterpriseSize enterpriseSize,
            String registrationNumber,
            String address,
            Contact contact,
            LegalRepresentative representative,
            Workforce workforce,
            BigDecimal localCapitalShare,
            RawMaterialArea rawMaterialArea,
            CircularChain circularChain,
            List<Certificate> certificates) {
        EntityDetails details() {
            return new EntityDetails(
                    name,
                    legalForm,
                    enterpriseSize,
                    registrationNumber,
                    address,
                    contact,
                    representative,
                    workforce,
                    localCapitalShare,
                    rawMaterialArea,
                    circularChain,
                    certificates);
        }
    }

    /** Why an entity changes its state. */
    @Schema(name = "EntityReason")
    record Reason(String reason) {}

    /** The commune of today that an entity lies in. */
    @Schema(name = "EntityUnit")
    record Assignment(@Schema(example = "32248") String unit) {}
}
