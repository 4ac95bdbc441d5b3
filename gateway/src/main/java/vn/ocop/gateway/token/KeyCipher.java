package vn.ocop.gateway.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/** Encrypts private keys for the store with AES-256-GCM or, without a secret, leaves them as they are. */
final class KeyCipher {
    private static final int SECRET_BYTES = 32;
    private final Optional<BytesEncryptor> cipher;

    /** @param secret 32 random bytes in Base64, empty for none */
    KeyCipher(String secret) {
        this.cipher = secret.isEmpty() ? Optional.empty() : Optional.of(cipher(secret));
    }

    Document encrypted(String key) {
        return cipher.map(c -> new Document("cipher", base64(c.encrypt(key.getBytes(StandardCharsets.UTF_8)))))
                .orElseGet(() -> new Document("plain", key));
    }

    /** Reads what {@link #encrypted} made; fails if the secret is another than then. */
    String decrypted(Document stored) {
        String encrypted = stored.getString("cipher");
        if (encrypted == null) {
            return stored.getString("plain");
        }
        BytesEncryptor known = cipher.orElseThrow(
                () -> new IllegalStateException("The signing keys are encrypted: OCOP_KEY_SECRET is needed"));
        try {
            return new String(known.decrypt(Base64.getDecoder().decode(encrypted)), StandardCharsets.UTF_8);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The signing keys can't be read: OCOP_KEY_SECRET is another than before", e);
        }
    }

    private static BytesEncryptor cipher(String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret);
        if (bytes.length != SECRET_BYTES) {
            throw new IllegalArgumentException("OCOP_KEY_SECRET must be 32 bytes in Base64 (openssl rand -base64 32)");
        }
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(bytes, "AES"))
                .build();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
