package vn.ocop.gateway.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.Sha256;
import vn.ocop.gateway.account.Change.Actor;
import vn.ocop.gateway.problem.Fault;
import vn.ocop.gateway.problem.Refusal;

/** Creating and changing accounts. */
@Component
class AccountAdministration {
    private static final Logger log = LoggerFactory.getLogger(AccountAdministration.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,98}[a-z0-9]");
    private static final int LONGEST_FULL_NAME = 200;
    /** The client of the authorization code flow, and what the history calls the gateway itself. */
    private static final Set<String> RESERVED = Set.of("portal", Actor.SYSTEM.name());

    private final Accounts accounts;
    private final SignInFailures failures;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountAdministration(
            Accounts accounts,
            SignInFailures failures,
            PasswordEncoder passwords,
            PasswordRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new account.
     *
     * @param password chosen by the administrator, null to have one made up
     * @param idempotencyKey what marks the repetition of a request, null for none
     * @return with the password that was made up, or without
     */
    WithPassword create(NewAccount wanted, String password, String idempotencyKey, Actor by) {
        List<Fault> faults = new ArrayList<>(wanted.rights().faults());
        if (!NAME.matcher(wanted.name()).matches()) {
            faults.add(new Fault("name", "account-name"));
        } else if (RESERVED.contains(wanted.name())) {
            faults.add(new Fault("name", "name-reserved"));
        }
        if (wanted.fullName().length() > LONGEST_FULL_NAME) {
            faults.add(new Fault("fullName", "too-long", LONGEST_FULL_NAME));
        }
        if (password != null) {
            faults.addAll(rules.faults("password", password, wanted.name()));
        }
        refuse(faults);
        String creation = idempotencyKey == null ? null : fingerprint(idempotencyKey, wanted);
        String given = password == null ? rules.random() : password;
        Account account = Account.created(
                wanted.name(),
                wanted.kind(),
                wanted.fullName(),
                wanted.rights(),
                passwords.encode(given),
                creation,
                clock.instant(),
                by);
        if (!accounts.insert(account)) {
            return new WithPassword(sameCreation(wanted.name(), creation), null);
        }
        log.info("account created account={} by={}", wanted.name(), by.name());
        return new WithPassword(account, password == null ? given : null);
    }

    /** @throws Refusal if there is none */
    Account get(String name) {
        return accounts.find(name).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "not-found", name));
    }

    /**
     * Other rights, another full name, disabled or enabled again.
     *
     * @param expected version that the caller has read
     */
    Account change(String name, long expected, String fullName, Rights rights, boolean disabled, Actor by) {
        Account current = get(name);
        if (current.version() != expected) {
            throw stale(current);
        }
        List<Fault> faults = new ArrayList<>(rights.faults());
        if (fullName.length() > LONGEST_FULL_NAME) {
            faults.add(new Fault("fullName", "too-long", LONGEST_FULL_NAME));
        }
        refuse(faults);
        if (by.name().equals(name) && (disabled || !rights.administers())) {
            throw Refusal.of(HttpStatus.CONFLICT, "own-account");
        }
        Account next = current.changed(fullName, rights, disabled, clock.instant(), by);
        return next.version() == current.version() ? current : save(next);
    }

    /**
     * A new password for somebody else, who may sign in again at once.
     *
     * @param password chosen by the administrator, null to have one made up
     * @return with the password that was made up, or without
     */
    WithPassword resetPassword(String name, String password, Actor by) {
        Account current = get(name);
        if (password != null) {
            refuse(rules.faults("password", password, name));
        }
        String given = password == null ? rules.random() : password;
        Account next = save(current.repassworded(passwords.encode(given), clock.instant(), by));
        failures.clear(name);
        return new WithPassword(next, password == null ? given : null);
    }

    /** A new password of one's own. */
    Account changePassword(String name, String password, Actor by) {
        refuse(rules.faults("newPassword", password, name));
        return save(get(name).repassworded(passwords.encode(password), clock.instant(), by));
    }

    private Account save(Account next) {
        if (!accounts.replace(next)) {
            throw stale(get(next.name()));
        }
        Change change = next.history().getLast();
        log.info("account changed account={} by={} what={}", next.name(), change.by(), change.what());
        events.publishEvent(new AccountChanged(next));
        return next;
    }

    private Account sameCreation(String name, String creation) {
        return accounts.find(name)
                .filter(existing -> creation != null && creation.equals(existing.creation()))
                .orElseThrow(() -> Refusal.of(HttpStatus.CONFLICT, "name-taken", name));
    }

    private static String fingerprint(String idempotencyKey, NewAccount wanted) {
        return Sha256.hex(
                idempotencyKey + ' ' + wanted.kind() + ' ' + Account.told(wanted.fullName(), wanted.rights(), false));
    }

    private static Refusal stale(Account current) {
        return Refusal.of(HttpStatus.PRECONDITION_FAILED, "stale", current.version());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    /** What a new account is to be. */
    record NewAccount(String name, Kind kind, String fullName, Rights rights) {}

    /** @param password shown this once, null if the caller knows it */
    record WithPassword(Account account, String password) {}
}
