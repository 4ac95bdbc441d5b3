package vn.ocop.gateway.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.account.Accounts;
import vn.ocop.gateway.web.SecurityHeaders;

/** The built-in OAuth 2.1 and OpenID Connect authorization server, and the check of the tokens it gives out. */
@Configuration(proxyBeanMethods = false)
@BuiltInIssuer
class BuiltInTokens {
    @Bean
    @Order(1)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http, AccountClientAuthentication accountClients, Accounts accounts, SecurityHeaders headers) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
            server.clientAuthentication(client -> client.authenticationProviders(providers -> {
                // Secrets of clients are passwords of accounts, with their lock-out; there are no others.
                providers.removeIf(ClientSecretAuthenticationProvider.class::isInstance);
                providers.addFirst(accountClients);
            }));
        });
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .headers(headers)
                .cors(Customizer.withDefaults())
                .addFilterAfter(new StaleSignIns(accounts), SecurityContextHolderFilter.class)
                .exceptionHandling(doors -> doors.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInChain(HttpSecurity http, PersonAuthentication people, SecurityHeaders headers) {
        return http.securityMatcher("/login", "/logout")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .authenticationProvider(people)
                .formLogin(form -> form.loginPage("/login"))
                .headers(headers)
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(GatewayProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(keys::signing);
        return encoder;
    }

    @Bean
    JwtDecoder jwtDecoder(
            JWKSource<SecurityContext> keys, Revocations revocations, GatewayProperties properties, Clock clock) {
        NimbusJwtDecoder signatures = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        JwtTimestampValidator expiry =
                new JwtTimestampValidator(properties.tokens().clockSkew());
        expiry.setClock(clock);
        OAuth2TokenValidator<Jwt> rules = new DelegatingOAuth2TokenValidator<>(List.of(
                expiry,
                new JwtIssuerValidator(properties.issuer().toString()),
                token -> revocations.contains(token)
                        ? OAuth2TokenValidatorResult.failure(
                                new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token was revoked", null))
                        : OAuth2TokenValidatorResult.success()));
        return new RememberedTokens(signatures, rules, properties.tokens().remembered());
    }
}
