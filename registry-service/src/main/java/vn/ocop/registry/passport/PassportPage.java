package vn.ocop.registry.passport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The passport as one page for a phone: no script, nothing to load but photos. Everything that a person or a partner wrote is
 * escaped, because the template engine escapes whatever it is not told to leave.
 */
@Component
class PassportPage {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private final PassportWords words;
    private final String style = text("passport.css");
    private final Map<String, Template> vietnamese;
    private final Map<String, Template> english;

    PassportPage(PassportWords words) {
        this.words = words;
        this.vietnamese = templates(PassportWords.VIETNAMESE);
        this.english = templates(Locale.ENGLISH);
    }

    String of(Passport passport, Locale language) {
        return filled("passport", language, passport);
    }

    /** What is told when nothing was found. */
    String unknown(String asked, Locale language) {
        return filled("unknown", language, asked);
    }

    /** The Content-Security-Policy of these pages: photos over HTTPS, this style and nothing else. */
    String policy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
            return "default-src 'none'; img-src https:; style-src 'sha256-" + BASE64.encodeToString(hash)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String filled(String name, Locale language, Object told) {
        boolean isEnglish = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Locale spoken = isEnglish ? Locale.ENGLISH : PassportWords.VIETNAMESE;
        Mustache.CustomContext labels = key -> words.text("page." + key, spoken);
        return (isEnglish ? english : vietnamese)
                .get(name)
                .execute(Map.of("p", told, "w", labels, "style", style, "lang", spoken.toLanguageTag()));
    }

    private Map<String, Template> templates(Locale language) {
        Mustache.Compiler compiler = Mustache.compiler()
                .emptyStringIsFalse(true)
                .nullValue("")
                .withFormatter(value -> words.shown(value, language));
        return Map.of(
                "passport", compiler.compile(text("passport.html")),
                "unknown", compiler.compile(text("unknown.html")));
    }

    private static String text(String file) {
        try (InputStream in = PassportPage.class.getResourceAsStream("/passport/" + file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
