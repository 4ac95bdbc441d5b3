package vn.ocop.starter.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.OpenToEverybody;

/**
 * Describes in OpenAPI what the starter reads from every request, that every refusal is a problem detail, and what needs no
 * token.
 */
final class DescribedArguments implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    DescribedArguments() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, PageRequest.class, ExpectedVersion.class, IdempotencyKey.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (OpenToEverybody.isMarked(handler)) {
            operation.setSecurity(List.of());
        }
        Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .forEach(type -> describe(operation, type));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused; a problem detail (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new ObjectSchema()))));
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.addSecurityItem(new SecurityRequirement().addList("token"));
    }

    private static void describe(Operation operation, Class<?> type) {
        if (type == PageRequest.class) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("limit")
                    .description("Most items on the page, " + PageRequest.USUAL + " if not given")
                    .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MOST))));
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("cursor")
                    .description("The `next` of the page before")
                    .schema(new StringSchema()));
        } else if (type == ExpectedVersion.class) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("If-Match")
                    .required(true)
                    .description("The ETag that was read; 412 if the record has changed since, 428 without")
                    .schema(new StringSchema().example("\"1\"")));
        } else if (type == IdempotencyKey.class) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("Idempotency-Key")
                    .description("Chosen by the caller; a repeated request gets the first answer")
                    .schema(new StringSchema().maxLength(200)));
        }
    }
}
