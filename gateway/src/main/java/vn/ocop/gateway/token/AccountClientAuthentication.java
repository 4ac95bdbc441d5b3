package vn.ocop.gateway.token;

import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.account.SignIn;

/** Authenticates an account that fetches a token by itself; lock-out and log are those of the sign-in page. */
@Component
@BuiltInIssuer
class AccountClientAuthentication implements AuthenticationProvider {
    private static final Set<ClientAuthenticationMethod> WITH_SECRET =
            Set.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST);
    private final Clients clients;
    private final SignIn signIn;

    AccountClientAuthentication(Clients clients, SignIn signIn) {
        this.clients = clients;
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) attempt;
        if (!WITH_SECRET.contains(client.getClientAuthenticationMethod()) || client.getCredentials() == null) {
            return null;
        }
        String name = client.getPrincipal().toString();
        String address = client.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        try {
            RegisteredClient registered =
                    clients.of(signIn.check(name, client.getCredentials().toString(), address));
            if (registered == null) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
            }
            return new OAuth2ClientAuthenticationToken(
                    registered, client.getClientAuthenticationMethod(), client.getCredentials());
        } catch (OAuth2AuthenticationException e) {
            throw e;
        } catch (AuthenticationException _) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
