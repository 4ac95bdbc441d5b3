package vn.ocop.gateway.token;

import java.util.ArrayList;
import java.util.Collection;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.account.Account;
import vn.ocop.gateway.account.Accounts;
import vn.ocop.gateway.account.Rights;
import vn.ocop.gateway.account.Role;

/** What a token says of its account, as it is at this moment: roles, agency, administrative units and entities. */
@Component
@BuiltInIssuer
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    /** Generation of the account; the gateway refuses tokens of an older one. */
    static final String GENERATION = "gen";

    private final Accounts accounts;

    TokenClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Account account = accounts.find(context.getPrincipal().getName())
                .filter(found -> !found.disabled())
                .filter(found -> signedInSince(found, context.getPrincipal()))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        JwtClaimsSet.Builder claims = context.getClaims();
        if (!account.fullName().isEmpty()) {
            claims.claim(StandardClaimNames.NAME, account.fullName());
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            Rights rights = account.rights();
            claims.claim(GENERATION, account.generation())
                    .claim("roles", list(rights.roles().stream().map(Role::key).toList()))
                    .claim("units", list(rights.units()))
                    .claim("entities", list(rights.entities()));
            if (rights.agency() != null) {
                claims.claim("agency", rights.agency());
            }
        }
    }

    private static boolean signedInSince(Account account, Authentication principal) {
        return !(principal.getPrincipal() instanceof SignedIn person) || person.generation() == account.generation();
    }

    private static Collection<String> list(Collection<String> values) {
        return new ArrayList<>(values.stream().sorted().toList());
    }
}
