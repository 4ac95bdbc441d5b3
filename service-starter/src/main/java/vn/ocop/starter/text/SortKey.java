package vn.ocop.starter.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Sort key in the order of a Vietnamese dictionary, as the Unicode locale data (CLDR, vi) define it: the 29 letters with
 * {@code ă â đ ê ô ơ ư} as letters of their own, then tones (level, huyền, hỏi, ngã, sắc, nặng), then lower before upper case.
 * Printable ASCII where the text is Vietnamese, so it can be stored and indexed as a string and never depends on the
 * version of a library. The collator of the JDK is no help: it skips spaces, so "Bà Tư" would stand after "Bàn".
 */
final class SortKey {
    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final char LEVEL_END = ' ';
    private static final char WORD_END = '-';

    private final StringBuilder letters = new StringBuilder();
    private final StringBuilder tones = new StringBuilder();
    private final StringBuilder cases = new StringBuilder();

    private SortKey() {}

    static String of(String text) {
        SortKey key = new SortKey();
        Vietnamese.nfc(Vietnamese.squeeze(text)).codePoints().forEach(key::append);
        return key.letters.toString() + LEVEL_END + key.tones + LEVEL_END + key.cases;
    }

    private void append(int codePoint) {
        if (Character.isDigit(codePoint)) {
            weigh((char) ('0' + Character.digit(codePoint, 10)), '0', '0');
        } else if (Character.isLetter(codePoint)) {
            appendLetter(Character.toString(codePoint));
        } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != WORD_END) {
            weigh(WORD_END, '0', '0');
        }
    }

    private void appendLetter(String letter) {
        String lower = letter.toLowerCase(Locale.ROOT);
        String toneless = withoutTone(lower);
        int position = ALPHABET.indexOf(toneless);
        char cased = lower.equals(letter) ? '0' : '1';
        if (position < 0) {
            letters.append(letter);
            return;
        }
        weigh((char) ('A' + position), toneOf(lower), cased);
    }

    private void weigh(char letter, char tone, char cased) {
        letters.append(letter);
        tones.append(tone);
        cases.append(cased);
    }

    private static char toneOf(String letter) {
        return (char) ('1'
                + Normalizer.normalize(letter, Normalizer.Form.NFD)
                        .chars()
                        .map(TONES::indexOf)
                        .max()
                        .orElse(-1));
    }

    private static String withoutTone(String letter) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(letter, Normalizer.Form.NFD)
                .chars()
                .filter(c -> TONES.indexOf(c) < 0)
                .forEach(c -> kept.append((char) c));
        return Vietnamese.nfc(kept.toString());
    }
}
