package vn.ocop.gateway.token;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.BuiltInIssuer;
import vn.ocop.gateway.account.AccountTrail;
import vn.ocop.gateway.account.Accounts;
import vn.ocop.gateway.account.FirstAccounts;
import vn.ocop.gateway.audit.AuditLog;

/**
 * Prepares the store before the port opens and follows what other instances change there. It is a phase of its own rather
 * than part of building the beans, so that a training run for the JVM's start-up cache needs no store.
 */
@Component
@BuiltInIssuer
class Preparation implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Preparation.class);
    private final Accounts accounts;
    private final FirstAccounts firstAccounts;
    private final StoredAuthorizations authorizations;
    private final SigningKeys keys;
    private final Revocations revocations;
    private final AuditLog audit;
    private final AccountTrail trail;
    private volatile boolean running;

    Preparation(
            Accounts accounts,
            FirstAccounts firstAccounts,
            StoredAuthorizations authorizations,
            SigningKeys keys,
            Revocations revocations,
            AuditLog audit,
            AccountTrail trail) {
        this.accounts = accounts;
        this.firstAccounts = firstAccounts;
        this.authorizations = authorizations;
        this.keys = keys;
        this.revocations = revocations;
        this.audit = audit;
        this.trail = trail;
    }

    @Override
    public void start() {
        audit.createIndexes();
        accounts.createIndexes();
        authorizations.createIndexes();
        keys.refresh();
        firstAccounts.create();
        trail.adopt();
        revocations.refresh();
        running = true;
    }

    @Scheduled(fixedDelayString = "${ocop.gateway.tokens.refresh:2s}")
    void follow() {
        if (running) {
            try {
                keys.refresh();
                revocations.refresh();
            } catch (RuntimeException e) {
                log.warn("keys and revocations not refreshed: {}", e.toString());
            }
        }
    }

    @Scheduled(fixedDelayString = "10m", initialDelayString = "10m")
    void tidy() {
        authorizations.deleteExpired();
        // The store may have been away just after an account was changed.
        trail.adopt();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
