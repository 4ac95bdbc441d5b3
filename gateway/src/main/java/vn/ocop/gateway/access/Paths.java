package vn.ocop.gateway.access;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.limit.ClientLimits;
import vn.ocop.gateway.limit.RateLimits;
import vn.ocop.gateway.token.CallerAuthorities;
import vn.ocop.gateway.web.RequestIds;
import vn.ocop.gateway.web.SecurityHeaders;

/** Which path needs what; whatever is not named needs a token. */
@Configuration(proxyBeanMethods = false)
class Paths {
    private static final String[] OPEN = {
        "/api/public/**",
        "/docs/**",
        "/swagger-ui/**",
        "/v3/api-docs/**",
        "/actuator/health/**",
        "/actuator/info",
        "/favicon.ico"
    };

    @Bean
    @Order(3)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            ProblemDoors doors,
            CallerAuthorities authorities,
            SecurityHeaders headers,
            GatewayProperties properties,
            RateLimits limits) {
        List<IpAddressMatcher> metricsReaders =
                properties.metricsNetworks().stream().map(IpAddressMatcher::new).toList();
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(shortcuts(properties))
                                .permitAll()
                                .requestMatchers("/actuator/prometheus")
                                .access((_, context) -> new AuthorizationDecision(metricsReaders.stream()
                                        .anyMatch(network -> network.matches(context.getRequest()))))
                                .requestMatchers("/api/gateway/v1/me/**")
                                .authenticated()
                                .requestMatchers("/api/gateway/v1/audit/**")
                                .hasAnyRole("admin", "auditor")
                                .requestMatchers("/api/gateway/**")
                                .hasRole("admin")
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(doors)
                        .accessDeniedHandler(doors)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .addFilterAfter(new ClientLimits(limits), AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is looked at here, so there is nothing a foreign page could forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .headers(headers)
                .build();
    }

    private static String[] shortcuts(GatewayProperties properties) {
        return properties.shortcuts().keySet().stream()
                .map(path -> path + "/**")
                .toArray(String[]::new);
    }

    @Bean
    CorsConfigurationSource corsConfigurationSource(GatewayProperties properties) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(properties.corsOrigins());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.ACCEPT_LANGUAGE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                "Idempotency-Key",
                RequestIds.HEADER));
        cors.setExposedHeaders(List.of(
                HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, "RateLimit", RequestIds.HEADER));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return source;
    }

    /** The filter of all chains, by its name; who may not call learns it as a problem. */
    @Bean
    CorsFilter corsFilter(CorsConfigurationSource corsConfigurationSource) {
        CorsFilter filter = new CorsFilter(corsConfigurationSource);
        filter.setCorsProcessor(new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) throws IOException {
                ((ServletServerHttpResponse) response).getServletResponse().sendError(HttpStatus.FORBIDDEN.value());
            }
        });
        return filter;
    }
}
