package vn.ocop.registry.national.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.national.NationalJson;
import vn.ocop.registry.national.sending.Answer.Kind;

/**
 * Reads what an HTTP answer means. Success is only what says so in JSON or says nothing: a proxy or a sign-in page that
 * answers 200 has taken nothing.
 */
record Answers(Clock clock) {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);
    private static final int LONGEST_TEXT = 500;
    private static final int NO_CONTENT = 204;

    Answer read(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        Optional<String> retryAfter = answer.headers().firstValue("Retry-After");
        return switch (status) {
            case 200, 201, 202, NO_CONTENT -> success(answer);
            case 404, 410 -> told(Kind.MISSING, answer);
            case 409, 412 -> told(Kind.CLASHED, answer);
            case 401, 403, 407 -> told(Kind.NOT_LET_IN, answer);
            case 429 -> busy(answer, retryAfter);
            case 503 -> retryAfter.isPresent() ? busy(answer, retryAfter) : told(Kind.FAILED, answer);
            case 408, 425 -> told(Kind.FAILED, answer);
            default -> told(status / 100 == 4 ? Kind.REFUSED : Kind.FAILED, answer);
        };
    }

    private Answer success(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == NO_CONTENT) {
            return told(Kind.DONE, answer);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (answer.statusCode() == 202 || !type.matches("application/([a-z.-]+\\+)?json\\s*(;.*)?")) {
            return Answer.failed(answer.statusCode(), answer.statusCode() + " not understood: " + type);
        }
        try {
            JsonNode body = NationalJson.MAPPER.readTree(answer.body());
            return body.isObject()
                    ? new Answer(Kind.DONE, answer.statusCode(), etag(answer), null, body, null)
                    : Answer.failed(answer.statusCode(), answer.statusCode() + " not understood: no object");
        } catch (JacksonException _) {
            return Answer.failed(answer.statusCode(), answer.statusCode() + " not understood: no JSON");
        }
    }

    private Answer busy(HttpResponse<byte[]> answer, Optional<String> retryAfter) {
        Duration wait = retryAfter.flatMap(this::duration).orElse(USUAL_WAIT);
        return new Answer(Kind.BUSY, answer.statusCode(), null, wait, null, why(answer));
    }

    /** Seconds or a moment (RFC 9110, 10.2.3), a day at most. */
    private Optional<Duration> duration(String retryAfter) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(retryAfter))));
        }
        try {
            Instant until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(bounded(Duration.between(clock.instant(), until)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        Duration positive = wait.isNegative() ? Duration.ZERO : wait;
        return positive.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : positive;
    }

    private static Answer told(Kind kind, HttpResponse<byte[]> answer) {
        return new Answer(kind, answer.statusCode(), etag(answer), null, null, why(answer));
    }

    private static String etag(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("ETag")
                .filter(tag -> tag.length() <= 200)
                .orElse(null);
    }

    private static String why(HttpResponse<byte[]> answer) {
        String text =
                new String(answer.body(), UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
        String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return kept.isEmpty() ? Integer.toString(answer.statusCode()) : answer.statusCode() + " " + kept;
    }
}
