package vn.ocop.registry.entity;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes in OpenAPI what a list of entities can be asked for; {@link EntityQueries} reads it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.QUERY,
        name = "q",
        description = "Words of the name begin with these, accents aside",
        example = "tan phat loi",
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
@Parameter(in = ParameterIn.QUERY, name = "legalForm", schema = @Schema(implementation = LegalForm.class))
@Parameter(in = ParameterIn.QUERY, name = "state", schema = @Schema(implementation = EntityStatus.class))
@interface EntityFilters {}
