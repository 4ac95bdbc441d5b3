package vn.ocop.trade.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Path DOCS = Path.of("../docs/trade-partners.md");

    /** The example of the specification Standard Webhooks and its libraries. */
    @Test
    void a_signature_is_that_of_the_specification() {
        String signature = Signature.of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}",
                List.of(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void while_a_secret_is_being_replaced_either_of_the_two_verifies() throws Exception {
        byte[] current = SecretSeal.draw();
        byte[] former = SecretSeal.draw();
        Instant now = Instant.parse("2026-11-23T02:00:00Z");
        String timestamp = Long.toString(now.getEpochSecond());

        String signature = Signature.of("p:1", now, "Tôm khô", List.of(current, former));

        for (byte[] secret : List.of(current, former)) {
            assertThat(Receiver.isGenuine("p:1", timestamp, signature, "Tôm khô", Signature.shown(secret), now))
                    .isTrue();
        }
        String foreign = Signature.shown(SecretSeal.draw());
        assertThat(Receiver.isGenuine("p:1", timestamp, signature, "Tôm khô", foreign, now))
                .isFalse();
        assertThat(Receiver.isGenuine("p:1", timestamp, signature, "Tom kho", Signature.shown(current), now))
                .isFalse();
        assertThat(Receiver.isGenuine(
                        "p:1", timestamp, signature, "Tôm khô", Signature.shown(current), now.plusSeconds(301)))
                .isFalse();
    }

    @Test
    void the_example_of_the_documentation_holds() throws Exception {
        String docs = Files.readString(DOCS);
        String timestamp = value(docs, "webhook-timestamp");
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        String id = value(docs, "webhook-id");
        String signature = value(docs, "webhook-signature");
        String body = value(docs, "body");

        assertThat(Receiver.isGenuine(id, timestamp, signature, body, value(docs, "secret"), at))
                .isTrue();
        String code = Files.readString(Path.of("src/test/java/vn/ocop/trade/webhook/Receiver.java"));
        String shown = code.substring(code.indexOf("// docs: begin") + 14, code.indexOf("// docs: end"));
        assertThat(docs.replaceAll("\\s+", " ")).contains(shown.strip().replaceAll("\\s+", " "));
    }

    private static String value(String docs, String name) {
        Matcher found =
                Pattern.compile("^" + name + ": (.+)$", Pattern.MULTILINE).matcher(docs);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
