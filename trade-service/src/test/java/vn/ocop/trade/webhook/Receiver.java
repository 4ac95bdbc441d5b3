package vn.ocop.trade.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What docs/trade-partners.md tells partners to do; a test compares the two. */
final class Receiver {
    private Receiver() {}

    // docs: begin
    /** Whether the request was signed with the secret, less than five minutes before now. */
    static boolean isGenuine(String id, String timestamp, String signature, String body, String secret, Instant now)
            throws GeneralSecurityException {
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(Duration.ofMinutes(5)) > 0) {
            return false;
        }
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
        for (String one : signature.split(" ")) {
            if (one.startsWith("v1,")
                    && MessageDigest.isEqual(expected, Base64.getDecoder().decode(one.substring(3)))) {
                return true;
            }
        }
        return false;
    }
    // docs: end
}
