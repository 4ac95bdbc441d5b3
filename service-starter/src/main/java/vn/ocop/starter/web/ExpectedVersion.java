package vn.ocop.starter.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.starter.problem.Refusal;

/**
 * The version that a caller has read and now changes, from {@code If-Match}. As a controller argument it makes the
 * header obligatory: 428 without it, 400 if it is no ETag of ours.
 */
public record ExpectedVersion(long number) {
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    /** @throws Refusal if the header is missing or malformed */
    public static ExpectedVersion read(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(Refusal.Kind.PRECONDITION_REQUIRED, "if-match-required");
        }
        Matcher matcher = STRONG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Refusal.malformed("If-Match", "etag");
        }
        return new ExpectedVersion(Long.parseLong(matcher.group(1)));
    }

    /** @throws Refusal of kind STALE unless the current version is the expected one */
    public void mustBe(long current) {
        if (current != number) {
            throw Refusal.of(Refusal.Kind.STALE, "stale", current);
        }
    }
}
