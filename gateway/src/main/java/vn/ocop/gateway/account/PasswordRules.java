package vn.ocop.gateway.account;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.problem.Fault;

/**
 * What a new password must be: long and not among the first to be guessed. No mix of character kinds and no expiry are
 * asked for, as NIST SP 800-63B advises.
 */
@Component
class PasswordRules {
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 6;
    private static final Set<String> FIRST_GUESSES =
            Set.of("password", "matkhau", "123456", "qwerty", "abcdef", "111111", "iloveyou", "admin");
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private final SecureRandom random = new SecureRandom();
    private final int shortest;

    PasswordRules(GatewayProperties properties) {
        this.shortest = properties.signIn().passwordLength();
    }

    /** What is wrong with a password, nothing if it may be used. */
    List<Fault> faults(String field, String password, String accountName) {
        List<Fault> faults = new ArrayList<>();
        if (password.length() < shortest || password.length() > LONGEST) {
            faults.add(new Fault(field, "password-length", shortest, LONGEST));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(accountName)) {
            faults.add(new Fault(field, "password-name"));
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT
                || FIRST_GUESSES.stream().anyMatch(lower::startsWith)) {
            faults.add(new Fault(field, "password-simple"));
        }
        return faults;
    }

    /** A random password of 24 characters (139 bits) without signs that look alike. */
    String random() {
        return random.ints(24, 0, ALPHABET.length())
                .collect(StringBuilder::new, (s, i) -> s.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
