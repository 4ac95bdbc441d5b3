package vn.ocop.registry.product;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.ocop.registry.entity.LegalForm;

/** Describes in OpenAPI what a list of products can be asked for; {@link ProductQueries} reads it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.QUERY,
        name = "q",
        description = "Words of its name begin with these, accents aside",
        example = "tom kho",
        schema = @Schema(type = "string", maxLength = 200))
@Parameter(
        in = ParameterIn.QUERY,
        name = "locality",
        description = "Name, Roman number in the plan, id of the unit, or none",
        example = "Ngọc Hiển",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "unit",
        description = "Id of a former or present administrative unit",
        example = "32236@2025-06-30",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "group",
        description = "Group of the national programme, 1 to 6, or none",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "plannedYear",
        description = "Year, or none",
        example = "2023",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "step",
        description = "Step of the yearly cycle",
        schema = @Schema(type = "integer", minimum = "1", maximum = "6"))
@Parameter(in = ParameterIn.QUERY, name = "star", description = "1 to 5, or none", schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "legalForm",
        description = "Legal form of the entity",
        schema = @Schema(implementation = LegalForm.class))
@Parameter(in = ParameterIn.QUERY, name = "state", schema = @Schema(implementation = ProductStatus.class))
@Parameter(in = ParameterIn.QUERY, name = "entityId", schema = @Schema(type = "string", format = "uuid"))
public @interface ProductFilters {}
