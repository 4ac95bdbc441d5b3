package vn.ocop.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.Sha256;
import vn.ocop.gateway.account.Account;
import vn.ocop.gateway.account.AccountChanged;
import vn.ocop.gateway.account.Accounts;

/**
 * Which tokens count no more although they have not expired: those of an older generation of their account and those
 * revoked one by one. This instance knows its own revocations at once, those of others after the next refresh.
 */
@Component
@BuiltInIssuer
class Revocations {
    private final Accounts accounts;
    private final StoredAuthorizations authorizations;
    private final GatewayProperties.Tokens settings;
    private final Clock clock;
    private final Cache<String, Long> generations;
    private final Cache<String, Boolean> tokens;

    Revocations(Accounts accounts, StoredAuthorizations authorizations, GatewayProperties properties, Clock clock) {
        this.accounts = accounts;
        this.authorizations = authorizations;
        this.settings = properties.tokens();
        this.clock = clock;
        Caffeine<Object, Object> memory = Caffeine.newBuilder()
                .expireAfterWrite(settings.lifetime().plus(settings.clockSkew()).multipliedBy(2));
        this.generations = memory.build();
        this.tokens = memory.build();
    }

    /** Reads what was revoked within the lifetime of a token; what is older has expired by itself. */
    void refresh() {
        Instant since = clock.instant().minus(settings.lifetime()).minus(settings.clockSkew());
        accounts.revokedSince(since).forEach(this::remember);
        authorizations.revokedSince(since).forEach(hash -> tokens.put(hash, true));
    }

    @EventListener
    void changed(AccountChanged changed) {
        remember(changed.account());
    }

    @EventListener
    void revoked(StoredAuthorizations.TokenRevoked revoked) {
        tokens.put(revoked.hash(), true);
    }

    boolean contains(Jwt token) {
        Long generation = token.getClaim(TokenClaims.GENERATION);
        Long oldest = generations.getIfPresent(token.getSubject());
        return generation == null
                || (oldest != null && generation < oldest)
                || tokens.getIfPresent(Sha256.hex(token.getTokenValue())) != null;
    }

    private void remember(Account account) {
        generations.asMap().merge(account.name(), account.generation(), Math::max);
    }
}
