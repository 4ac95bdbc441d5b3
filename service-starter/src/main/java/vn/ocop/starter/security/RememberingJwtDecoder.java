package vn.ocop.starter.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers verified tokens, by their hash, for a short bounded time: checking a signature costs most of a small
 * request. Expiry and issuer are checked at every use.
 */
public final class RememberingJwtDecoder implements JwtDecoder {
    private final JwtDecoder signature;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> verified;

    public RememberingJwtDecoder(JwtDecoder signature, OAuth2TokenValidator<Jwt> validator, Duration remembered) {
        this.signature = signature;
        this.validator = validator;
        this.verified = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(remembered)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified.get(hash(token), _ -> signature.decode(token));
        OAuth2TokenValidatorResult result = validator.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is not valid now or not for us", result.getErrors());
        }
        return jwt;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
