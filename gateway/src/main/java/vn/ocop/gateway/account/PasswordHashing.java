package vn.ocop.gateway.account;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane): memory-hard, so that graphics cards gain
 * little. The hash names its algorithm, so a later one can stand beside it.
 */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
        return new FewAtOnce(new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", argon2)));
    }

    /** Hashing takes memory by design; a flood of sign-ins must not take it all. */
    private record FewAtOnce(PasswordEncoder encoder, Semaphore places) implements PasswordEncoder {
        private static final int PLACES = 4;

        FewAtOnce(PasswordEncoder encoder) {
            this(encoder, new Semaphore(PLACES));
        }

        @Override
        public String encode(CharSequence password) {
            places.acquireUninterruptibly();
            try {
                return encoder.encode(password);
            } finally {
                places.release();
            }
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            places.acquireUninterruptibly();
            try {
                return encoder.matches(password, hash);
            } finally {
                places.release();
            }
        }
    }
}
