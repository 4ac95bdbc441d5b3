package vn.ocop.starter.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, from the verified token.
 *
 * @param subject account or client, {@code anonymous} without a token
 * @param agency agency the account belongs to, empty if none
 * @param roles what the account may do
 * @param units ids of the administrative units it is in charge of
 * @param entities ids of the organisations it may act for
 */
public record Caller(String subject, String agency, Set<String> roles, Set<String> units, Set<String> entities) {
    private static final Caller ANONYMOUS = new Caller("anonymous", "", Set.of(), Set.of(), Set.of());

    /** A caller within the house: a scheduled job, a reaction to an event. */
    public static Caller system(String name) {
        return new Caller("system:" + name, "", Set.of(), Set.of(), Set.of());
    }

    public static Caller of(Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt jwt)) {
            return ANONYMOUS;
        }
        String agency = jwt.getClaimAsString("agency");
        return new Caller(
                jwt.getSubject(),
                agency == null ? "" : agency,
                claims(jwt, "roles"),
                claims(jwt, "units"),
                claims(jwt, "entities"));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(Collection<String> any) {
        return any.stream().anyMatch(roles::contains);
    }

    private static Set<String> claims(Jwt jwt, String name) {
        List<String> values = jwt.getClaimAsStringList(name);
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
