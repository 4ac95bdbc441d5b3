package vn.ocop.trade.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Draws secrets of partners and seals them for the store with AES-256-GCM, under a key that lies outside the store. They
 * have to be read back for signing, so they can't be hashed. Without a key they are stored as they are, which is for one's
 * own machine only.
 */
@Component
class SecretSeal {
    private static final Logger log = LoggerFactory.getLogger(SecretSeal.class);
    private static final int BYTES = 32;
    private static final String CIPHER = "aes-gcm:";
    private static final String PLAIN = "plain:";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Optional<BytesEncryptor> cipher;

    SecretSeal(WebhookSettings settings) {
        String key = settings.secretKey();
        this.cipher = key.isEmpty() ? Optional.empty() : Optional.of(cipher(key));
        if (key.isEmpty()) {
            log.warn("trade.webhook.secret-key is not set: secrets of partners are stored unencrypted");
        }
    }

    /** A new secret: 32 random bytes. */
    static byte[] draw() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    String seal(byte[] secret) {
        return cipher.map(with -> CIPHER + base64(with.encrypt(secret))).orElseGet(() -> PLAIN + base64(secret));
    }

    /** @throws IllegalStateException if it was sealed under another key */
    byte[] open(String sealed) {
        if (sealed.startsWith(PLAIN)) {
            return Base64.getDecoder().decode(sealed.substring(PLAIN.length()));
        }
        byte[] content = Base64.getDecoder().decode(sealed.substring(CIPHER.length()));
        return cipher.orElseThrow(() -> new IllegalStateException("trade.webhook.secret-key is needed"))
                .decrypt(content);
    }

    private static BytesEncryptor cipher(String key) {
        byte[] bytes = Base64.getDecoder().decode(key.getBytes(UTF_8));
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "trade.webhook.secret-key must be 32 bytes in Base64 (openssl rand -base64 32)");
        }
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(bytes, "AES"))
                .build();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
