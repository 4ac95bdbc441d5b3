package vn.ocop.gateway.token;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import vn.ocop.gateway.GatewayProperties;

/** The check of tokens of an external OpenID Connect issuer, whose metadata is read when the first token arrives. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ocop.gateway.external-issuer:}'.isEmpty()")
class ExternalTokens {
    @Bean
    JwtDecoder jwtDecoder(GatewayProperties properties) {
        JwtDecoder signatures = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(properties.externalIssuer())
                    .discoverJwsAlgorithms()
                    .build();
            decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
            return decoder;
        });
        return new RememberedTokens(
                signatures,
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(properties.tokens().clockSkew()),
                        new JwtIssuerValidator(properties.externalIssuer())),
                properties.tokens().remembered());
    }
}
