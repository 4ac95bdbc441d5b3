package vn.ocop.registry.passport;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number that a certificate prints, its own or the product's, and whose it is.
 *
 * @param certificate number of the certificate that prints it
 * @param productCode code of the product on that certificate, null if it has none
 */
public record PrintedNumber(String productId, String certificate, String productCode) {
    static final int LONGEST = 100;
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /** What all spellings of one number have in common: people write blanks, other dashes and small letters. */
    static String key(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        String dashed = DASHES.matcher(composed).replaceAll("-");
        return BLANKS.matcher(dashed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether this spelling means the certificate, and not the product. */
    boolean isCertificate(String written) {
        return key(certificate).equals(key(written));
    }
}
