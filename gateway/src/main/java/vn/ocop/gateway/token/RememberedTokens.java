package vn.ocop.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import vn.ocop.gateway.Sha256;

/**
 * Checks tokens and remembers, by their hash and for a short bounded time, whose signature was right: that check costs most
 * of a small request. Expiry and revocation are looked at each time.
 */
final class RememberedTokens implements JwtDecoder {
    private static final int MOST = 10_000;
    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Cache<String, Jwt> verified;

    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> rules, Duration remembered) {
        this.signatures = signatures;
        this.rules = rules;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(remembered)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified.get(Sha256.hex(token), _ -> signatures.decode(token));
        OAuth2TokenValidatorResult result = rules.validate(jwt);
        if (result.hasErrors()) {
            verified.invalidate(Sha256.hex(token));
            throw new JwtValidationException("The token is expired, revoked or not for us", result.getErrors());
        }
        return jwt;
    }
}
