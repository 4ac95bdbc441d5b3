package vn.ocop.training.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One-time codes: 50 random bits, in letters and digits that can't be taken for each other. Whoever tries 200 a second
 * at a course with 100 open ones, as much as the gateway lets one address, needs some 1,800 years for the first.
 */
final class Codes {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** So many, all different. */
    static List<String> draw(int count) {
        Set<String> codes = new HashSet<>();
        while (codes.size() < count) {
            StringBuilder code = new StringBuilder(LENGTH);
            RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> code.append(ALPHABET.charAt(at)));
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    /** How a code is stored: it can't be read back. */
    static String hash(String course, String code) {
        try {
            byte[] typed = (course + ":" + code.strip().toUpperCase(Locale.ROOT)).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(typed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
