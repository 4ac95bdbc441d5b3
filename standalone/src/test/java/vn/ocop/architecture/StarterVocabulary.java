package vn.ocop.architecture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words of the programme that code shared by all services must not know, in whatever way they are written. */
final class StarterVocabulary {
    private static final Set<String> WORDS =
            Set.of("ocop", "product", "star", "course", "dossier", "council", "cooperative", "commune", "province");

    /** The name of our packages says whose the code is, not what it is about. */
    private static final Pattern PACKAGES = Pattern.compile("vn[./]ocop\\b");

    /** Borders of words: whatever is no letter, and the humps of identifiers. */
    private static final Pattern BORDERS =
            Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private StarterVocabulary() {}

    /** Words of the programme in a text, each as often as it occurs; plurals count. */
    static Stream<String> wordsOfTheProgramme(String text) {
        return Arrays.stream(BORDERS.split(PACKAGES.matcher(text).replaceAll("")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> word.endsWith("s") && WORDS.contains(word.substring(0, word.length() - 1))
                        ? word.substring(0, word.length() - 1)
                        : word)
                .filter(WORDS::contains);
    }
}
