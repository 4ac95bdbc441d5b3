package vn.ocop.rating.recognition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of certificates and products as people write them: with blanks, other dashes, small letters. */
public final class PrintedNumber {
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private PrintedNumber() {}

    /** What all spellings of one number have in common. */
    public static String key(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        String dashed = DASHES.matcher(composed).replaceAll("-");
        return BLANKS.matcher(dashed).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
