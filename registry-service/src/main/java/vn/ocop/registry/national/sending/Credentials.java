package vn.ocop.registry.national.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.national.NationalJson;
import vn.ocop.registry.national.NationalSettings;

/** Who this province is to the national register: a token by client credentials (RFC 6749, 4.4), or HTTP Basic. */
final class Credentials {
    private static final Duration EARLIER = Duration.ofSeconds(30);
    private static final long USUAL_SECONDS = 300;
    private static final long MOST_ANSWER = 65_536;
    private final NationalSettings settings;
    private final HttpClient http;
    private final Clock clock;
    private final AtomicReference<Token> token = new AtomicReference<>();

    Credentials(NationalSettings settings, HttpClient http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** @param until when a new one is got */
    private record Token(String value, Instant until) {
        @Override
        public String toString() {
            return "Token[until=" + until + "]";
        }
    }

    /**
     * The header {@code Authorization}, empty if nobody has told who we are.
     *
     * @throws IOException if no token is given
     */
    Optional<String> header() throws IOException, InterruptedException {
        if (settings.clientId().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(settings.tokenUrl().isEmpty() ? basic() : "Bearer " + current());
    }

    /** The other side did not know it. */
    void forget() {
        token.set(null);
    }

    private String current() throws IOException, InterruptedException {
        Token held = token.get();
        if (held == null || !clock.instant().isBefore(held.until())) {
            held = ask();
            token.set(held);
        }
        return held.value();
    }

    private Token ask() throws IOException, InterruptedException {
        String scope = settings.scope().isEmpty() ? "" : "&scope=" + encoded(settings.scope());
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(settings.tokenUrl()))
                        .timeout(settings.timeout())
                        .header("Authorization", basic())
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + scope))
                        .build(),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_ANSWER));
        JsonNode body = answer.statusCode() == 200 ? json(answer.body()) : NationalJson.MAPPER.missingNode();
        String value = body.path("access_token").asString("");
        if (value.isEmpty()) {
            throw new NoToken(answer.statusCode());
        }
        long seconds = body.path("expires_in").asLong(USUAL_SECONDS);
        return new Token(value, clock.instant().plusSeconds(seconds).minus(EARLIER));
    }

    private static JsonNode json(byte[] body) {
        try {
            return NationalJson.MAPPER.readTree(body);
        } catch (JacksonException _) {
            return NationalJson.MAPPER.missingNode();
        }
    }

    /** Encoded as RFC 6749, 2.3.1 asks. */
    private String basic() {
        String pair = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The token endpoint gave none; what it said may hold secrets and is not kept. */
    static final class NoToken extends IOException {
        private NoToken(int status) {
            super("no token, status " + status);
        }
    }
}
