package vn.ocop.gateway.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.properties.AbstractSwaggerUiConfigProperties.SwaggerUrl;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.gateway.GatewayProperties;

/** The documentation page at {@code /docs}: the document of each service, and the gateway's own. */
@Configuration(proxyBeanMethods = false)
class Documentation {
    @Bean
    OpenAPI gatewayDocument() {
        return new OpenAPI()
                .info(new Info()
                        .title("OCOP: tài khoản và khóa / accounts and keys")
                        .version("1")
                        .description("Mã truy cập lấy ở /oauth2/token. Access tokens come from /oauth2/token."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    InitializingBean documentList(SwaggerUiConfigProperties page, GatewayProperties properties) {
        return () -> {
            Set<SwaggerUrl> documents = new LinkedHashSet<>();
            properties
                    .services()
                    .keySet()
                    .forEach(service -> documents.add(new SwaggerUrl(service, "/v3/api-docs/" + service, service)));
            documents.add(new SwaggerUrl("gateway", "/v3/api-docs", "gateway"));
            page.setUrls(documents);
        };
    }
}
