package vn.ocop.starter.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Foldings of Vietnamese text. Each answers one question, and none is ever written back over what a source says:
 * {@link #fold} "is it the same name?", {@link #searchKey} "is it what was typed?", {@link #sortKey} "which comes first?".
 */
public final class Vietnamese {
    // "Hoà" and "Hòa" are one word in two styles, and NFC keeps them apart. The style only differs in an open syllable,
    // and the u of "qu" belongs to the consonant ("quý" has one style only).
    private static final Pattern NEW_STYLE_TONE =
            Pattern.compile("([oO]|(?<![qQ])[uU])([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?!\\p{L})");

    private static final String TONED = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ";

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Vietnamese() {}

    /** The text with every tone mark where the older style puts it ({@code Hoà → Hòa}), in NFC, case kept. */
    public static String oldToneStyle(String text) {
        String composed = nfc(text);
        if (!hasTonedPair(composed)) {
            return composed;
        }
        return NEW_STYLE_TONE.matcher(composed).replaceAll(match -> {
            String second = match.group(2);
            boolean pairWithY = "yY".indexOf(base(second)) >= 0;
            boolean afterU = "uU".contains(match.group(1));
            if (pairWithY != afterU) {
                return match.group();
            }
            String decomposed = Normalizer.normalize(second, Normalizer.Form.NFD);
            return nfc(match.group(1) + decomposed.substring(1)) + decomposed.charAt(0);
        });
    }

    /** Whether there is a pair to look at closely; few words have one, and the pattern is slow on all others. */
    private static boolean hasTonedPair(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (TONED.indexOf(text.charAt(i)) >= 0 && "oOuU".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text holds a syllable whose tone mark stands where the newer style puts it. */
    public static boolean hasNewToneStyle(String text) {
        return !oldToneStyle(text).equals(nfc(text));
    }

    /** Key under which two writings of one name are equal: tone style and case folded, spaces squeezed and trimmed, accents kept. */
    public static String fold(String text) {
        return squeeze(oldToneStyle(text)).toLowerCase(Locale.ROOT);
    }

    /** Key of a text for search: letters without accents ({@code đ → d}) and digits, words separated by one space. */
    public static String searchKey(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return NOT_WORD.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Key whose plain code-point order is the order of a Vietnamese dictionary; see {@link SortKey}. */
    public static String sortKey(String text) {
        return SortKey.of(text);
    }

    static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!isSpace(letter)) {
                squeezed.append(letter);
            } else if (!space) {
                squeezed.append(' ');
            }
            space = isSpace(letter);
        }
        return squeezed.toString().strip();
    }

    private static boolean isSpace(char letter) {
        return letter >= '\t' && letter <= '\r' || Character.isSpaceChar(letter);
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static char base(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD).charAt(0);
    }
}
