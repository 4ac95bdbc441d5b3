package vn.ocop.rating.council;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole, exact; written {@code 3/4}.
 *
 * @param numerator 0 to the denominator
 * @param denominator at least 1
 */
public record Fraction(int numerator, int denominator) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    public Fraction {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + "/" + denominator + " is no part of a whole");
        }
    }

    /** @throws IllegalArgumentException if it is not written so */
    @JsonCreator
    public static Fraction of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no fraction: " + written);
        }
        return new Fraction(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Whether so many of all are at least this part. */
    public boolean isReachedBy(int some, int all) {
        return (long) some * denominator >= (long) all * numerator;
    }

    @Override
    @JsonValue
    public String toString() {
        return numerator + "/" + denominator;
    }
}
