package vn.ocop.registry.imports;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What imports say to people, Vietnamese unless the locale asks for English. */
public final class ImportMessages {
    private static final String BUNDLE = "import-messages";

    private ImportMessages() {}

    /** The message of that key with its placeholders filled. */
    public static String text(String key, Locale locale, Object... arguments) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, locale, ImportMessages.class.getClassLoader(), control);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
