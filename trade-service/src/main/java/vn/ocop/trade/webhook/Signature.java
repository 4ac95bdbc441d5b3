package vn.ocop.trade.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures by the specification Standard Webhooks 1.0.0, symmetric ({@code v1}). */
final class Signature {
    /** Stands before a secret when it is shown. */
    private static final String PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The secret as the partner enters it. */
    static String shown(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** The value of the header {@code webhook-signature}: a signature by each secret. */
    static String of(String id, Instant at, String body, Collection<byte[]> secrets) {
        byte[] content = (id + "." + at.getEpochSecond() + "." + body).getBytes(UTF_8);
        return secrets.stream().map(secret -> "v1," + sign(content, secret)).collect(Collectors.joining(" "));
    }

    private static String sign(byte[] content, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
