package vn.ocop.starter.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.problem.ProblemMessages;
import vn.ocop.starter.problem.Refusals;
import vn.ocop.starter.web.WebAutoConfiguration;

/**
 * Every service verifies the token again by itself: going round the gateway opens nothing. Without a token only
 * {@code GET} and {@code HEAD /api/public/**}, what else is marked there as {@link OpenToEverybody}, health, metrics and the API
 * description answer; every other endpoint names its roles.
 */
@AutoConfiguration(after = WebAutoConfiguration.class, before = OAuth2ResourceServerAutoConfiguration.class)
@EnableMethodSecurity(jsr250Enabled = true)
public class SecurityAutoConfiguration {
    private static final Pattern READABLE = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    @Bean
    @ConditionalOnMissingBean
    Jurisdiction jurisdiction() {
        return Jurisdiction.FLAT;
    }

    /** RS256 only; the keys are fetched when the first token comes, so a service starts without the issuer. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(OAuth2ResourceServerProperties resourceServer, ServiceProperties service) {
        OAuth2ResourceServerProperties.Jwt jwt = resourceServer.getJwt();
        NimbusJwtDecoder signature = NimbusJwtDecoder.withJwkSetUri(jwt.getJwkSetUri())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        return new RememberingJwtDecoder(
                signature,
                JwtValidators.createDefaultWithIssuer(jwt.getIssuerUri()),
                service.security().tokenRemembered());
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain services(
            HttpSecurity http,
            ProblemMessages messages,
            LocaleResolver localeResolver,
            JsonMapper json,
            Refusals refusals,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        ProblemDoors doors = new ProblemDoors(messages, localeResolver, json, refusals);
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/api/public/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/api/public/**")
                        .permitAll()
                        .requestMatchers(OpenToEverybody.declaredIn(mappings))
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(doors)
                        .accessDeniedHandler(doors)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesOfClaim())))
                .exceptionHandling(e -> e.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .build();
    }

    /** Browsers send what is no ASCII in a header as UTF-8, which read as Latin-1 seems to hold control characters. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value ->
                READABLE.matcher(new String(value.getBytes(ISO_8859_1), UTF_8)).matches());
        return firewall;
    }

    @Bean
    RolesFirst rolesFirst() {
        return new RolesFirst();
    }

    @Bean
    OpenEndpoints openEndpoints(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            ServiceProperties service) {
        return new OpenEndpoints(mappings, List.of(service.basePackage(), "vn.ocop.starter"));
    }

    private static JwtAuthenticationConverter rolesOfClaim() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
