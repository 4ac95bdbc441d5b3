package vn.ocop.gateway.account;

import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password; who guesses learns neither whether an account exists nor, once locked out, whether it was right. */
@Component
public class SignIn {
    /** Hash of a random password that nobody has. */
    private static final String NOBODY =
            "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$tHhVrODAZbbaPAzlso006A$wEq+umFjy+hfA0Gjwi5O+mLHQ3kJsIVt9nsy03fG1Bs";

    private final Accounts accounts;
    private final SignInFailures failures;
    private final PasswordEncoder passwords;

    SignIn(Accounts accounts, SignInFailures failures, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
    }

    /**
     * The account of that name, if the password is right and it may sign in.
     *
     * @param address where the attempt came from, for the log
     * @throws org.springframework.security.core.AuthenticationException otherwise
     */
    public Account check(String name, String password, String address) {
        Optional<Account> account = accounts.find(name);
        if (account.isPresent() && failures.locked(name)) {
            throw new LockedException("locked out");
        }
        // An unknown name costs the same time as a wrong password.
        boolean right =
                passwords.matches(password, account.map(Account::password).orElse(NOBODY));
        if (account.isEmpty()) {
            throw new BadCredentialsException("wrong name or password");
        }
        if (!right) {
            failures.add(name, address);
            throw new BadCredentialsException("wrong name or password");
        }
        failures.clear(name);
        if (account.get().disabled()) {
            throw new DisabledException("disabled");
        }
        return account.get();
    }
}
