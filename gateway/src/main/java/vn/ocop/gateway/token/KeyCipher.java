package vn.ocop.gateway.token;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bson.Document;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts private keys for the store with AES-256-GCM under a password or, without one, leaves them as they are. */
final class KeyCipher {
    private final String password;

    KeyCipher(String password) {
        this.password = password;
    }

    Document encrypted(String key) {
        if (password.isEmpty()) {
            return new Document("plain", key);
        }
        String salt = KeyGenerators.string().generateKey();
        byte[] cipher = cipher(salt).encrypt(key.getBytes(StandardCharsets.UTF_8));
        return new Document("salt", salt).append("cipher", HexFormat.of().formatHex(cipher));
    }

    /** Reads what {@link #encrypted} made; fails if the password is another than then. */
    String decrypted(Document encrypted) {
        String cipher = encrypted.getString("cipher");
        if (cipher == null) {
            return encrypted.getString("plain");
        }
        if (password.isEmpty()) {
            throw new IllegalStateException("The signing keys are encrypted: OCOP_KEY_PASSWORD is needed");
        }
        try {
            byte[] key =
                    cipher(encrypted.getString("salt")).decrypt(HexFormat.of().parseHex(cipher));
            return new String(key, StandardCharsets.UTF_8);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "The signing keys can't be read: OCOP_KEY_PASSWORD is another than before", e);
        }
    }

    private BytesEncryptor cipher(String salt) {
        return AesGcmBytesEncryptor.withPassword(password, salt).build();
    }
}
