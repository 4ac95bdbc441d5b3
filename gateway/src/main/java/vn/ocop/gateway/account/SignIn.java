package vn.ocop.gateway.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.audit.AuditLog;
import vn.ocop.gateway.audit.Happening;
import vn.ocop.gateway.audit.SignInEvent;

/** Checks name and password; who guesses learns neither whether an account exists nor, once locked out, whether it was right. */
@Component
public class SignIn {
    /** Hash of a random password that nobody has. */
    private static final String NOBODY =
            "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$tHhVrODAZbbaPAzlso006A$wEq+umFjy+hfA0Gjwi5O+mLHQ3kJsIVt9nsy03fG1Bs";

    /** Under what the failures of all names are counted that nobody has; no account can have this name. */
    private static final String UNKNOWN = "(unknown)";

    private final Accounts accounts;
    private final SignInFailures failures;
    private final AddressFailures addresses;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final Clock clock;

    SignIn(
            Accounts accounts,
            SignInFailures failures,
            AddressFailures addresses,
            PasswordEncoder passwords,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.addresses = addresses;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The account of that name, if the password is right and it may sign in.
     *
     * @param address where the attempt came from
     * @throws org.springframework.security.core.AuthenticationException otherwise
     */
    public Account check(String name, String password, String address) {
        if (addresses.paused(address)) {
            throw new LockedException("too many failures from this address");
        }
        Optional<Account> found = accounts.find(name);
        boolean locked = failures.locked(found.map(Account::name).orElse(UNKNOWN));
        // The same work whatever is wrong: an unknown name or a lock doesn't show in the time that the answer takes.
        boolean right = passwords.matches(password, found.map(Account::password).orElse(NOBODY));
        if (found.isEmpty()) {
            failures.add(UNKNOWN, address);
            throw failed(SignInEvent.UNKNOWN_NAME, null, address);
        }
        Account account = found.get();
        if (locked) {
            failures.addRefused(account.name(), address);
            throw failed(SignInEvent.REFUSED_AS_LOCKED, account.name(), address);
        }
        if (!right) {
            boolean lockedNow = failures.add(account.name(), address);
            if (lockedNow) {
                tell(SignInEvent.LOCKED, Happening.ANONYMOUS, account.name(), address);
            }
            throw failed(SignInEvent.WRONG_PASSWORD, account.name(), address);
        }
        failures.clear(account.name());
        if (account.disabled()) {
            throw failed(SignInEvent.REFUSED_AS_DISABLED, account.name(), address);
        }
        tell(SignInEvent.SIGNED_IN, account.name(), account.name(), address);
        return account;
    }

    private AuthenticationException failed(SignInEvent why, String account, String address) {
        tell(why, Happening.ANONYMOUS, account, address);
        if (addresses.add(address)) {
            tell(SignInEvent.ADDRESS_SLOWED, Happening.ANONYMOUS, null, address);
        }
        return switch (why) {
            case REFUSED_AS_LOCKED -> new LockedException("locked out");
            case REFUSED_AS_DISABLED -> new DisabledException("disabled");
            default -> new BadCredentialsException("wrong name or password");
        };
    }

    private void tell(SignInEvent event, String by, String account, String address) {
        audit.tell(Happening.atSignIn(clock.instant(), by, event, account, address));
    }
}
