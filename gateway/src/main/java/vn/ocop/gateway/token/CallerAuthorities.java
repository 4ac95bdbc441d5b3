package vn.ocop.gateway.token;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.GatewayProperties;

/** Reads the caller's roles from the token, from wherever its issuer puts them. */
@Component
public class CallerAuthorities implements Converter<Jwt, AbstractAuthenticationToken> {
    private final String[] path;

    CallerAuthorities(GatewayProperties properties) {
        this.path = properties.claims().roles().split("\\.");
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Object claim = token.getClaims();
        for (String step : path) {
            claim = claim instanceof Map<?, ?> map ? map.get(step) : null;
        }
        Collection<?> roles = claim instanceof Collection<?> several ? several : List.of();
        return new JwtAuthenticationToken(
                token,
                roles.stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList(),
                token.getSubject());
    }
}
