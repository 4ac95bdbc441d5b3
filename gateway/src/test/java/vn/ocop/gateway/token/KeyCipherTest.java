package vn.ocop.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.bson.Document;
import org.junit.jupiter.api.Test;

class KeyCipherTest {
    private static final String SECRET = "q2Q0sT8mE7cYw1oV4nR6uXzB3hK5jL9pG0dFaSiTyUo=";
    private static final String ANOTHER = "r2Q0sT8mE7cYw1oV4nR6uXzB3hK5jL9pG0dFaSiTyUo=";
    private static final String KEY = "{\"kty\": \"RSA\", \"d\": \"private\"}";

    @Test
    void whatWasEncryptedIsReadWithTheSameSecret() {
        Document stored = new KeyCipher(SECRET).encrypted(KEY);

        assertThat(stored.toJson()).doesNotContain("private", "RSA");
        assertThat(new KeyCipher(SECRET).decrypted(stored)).isEqualTo(KEY);
    }

    @Test
    void withAnotherSecretOrNoneItIsNotReadAndTheSettingIsNamed() {
        Document stored = new KeyCipher(SECRET).encrypted(KEY);

        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyCipher(ANOTHER).decrypted(stored))
                .withMessageContaining("OCOP_KEY_SECRET");
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyCipher("").decrypted(stored))
                .withMessageContaining("OCOP_KEY_SECRET");
    }

    @Test
    void aKeyStoredBeforeThereWasASecretIsStillRead() {
        Document stored = new KeyCipher("").encrypted(KEY);

        assertThat(new KeyCipher(SECRET).decrypted(stored)).isEqualTo(KEY);
    }

    @Test
    void aSecretOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyCipher("c2hvcnQ="));
    }
}
