package vn.ocop.gateway.token;

import java.util.Optional;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.account.Account;
import vn.ocop.gateway.account.Accounts;
import vn.ocop.gateway.account.Kind;

/**
 * Who may ask for tokens: the public client {@code portal}, with which people sign in (authorization code with PKCE), and
 * every account of a service (client credentials). In the stand-alone demo a person's account may do the latter, too.
 */
@Component
@BuiltInIssuer
class Clients implements RegisteredClientRepository {
    private static final String PORTAL = "portal";
    private final Accounts accounts;
    private final GatewayProperties properties;
    private final TokenSettings tokens;

    Clients(Accounts accounts, GatewayProperties properties) {
        this.accounts = accounts;
        this.properties = properties;
        this.tokens = TokenSettings.builder()
                .accessTokenTimeToLive(properties.tokens().lifetime())
                .build();
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        return clientId.equals(PORTAL)
                ? portal()
                : accounts.find(clientId).map(this::of).orElse(null);
    }

    /** The client of an account, null if the account may not fetch tokens by itself. */
    RegisteredClient of(Account account) {
        return Optional.of(account)
                .filter(a -> a.kind() == Kind.SERVICE || properties.demo().accounts())
                .map(a -> RegisteredClient.withId(a.name())
                        .clientId(a.name())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(tokens)
                        .build())
                .orElse(null);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are accounts");
    }

    private RegisteredClient portal() {
        return RegisteredClient.withId(PORTAL)
                .clientId(PORTAL)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(properties.portal().redirects()))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens)
                .build();
    }
}
