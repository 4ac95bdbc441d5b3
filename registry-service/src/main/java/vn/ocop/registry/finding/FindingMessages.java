package vn.ocop.registry.finding;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the finding codes say to people, Vietnamese unless the locale asks for English. */
public final class FindingMessages {
    private static final String BUNDLE = "finding-messages";

    private FindingMessages() {}

    /** Short title of a code. */
    public static String title(FindingCode code, Locale locale) {
        return text(code, "title", locale);
    }

    /** What is irregular, with the particulars of this finding. */
    public static String explanation(Finding finding, Locale locale) {
        List<String> arguments = finding.arguments();
        String pattern = text(finding.code(), arguments.isEmpty() ? "explanation" : "explanation.detail", locale);
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }

    /** What an officer is advised to do. */
    public static String handling(FindingCode code, Locale locale) {
        return text(code, "handling", locale);
    }

    /** Name of a cell, as a heading would have it. */
    public static String field(Field field, Locale locale) {
        return bundle(locale).getString("field." + field.key());
    }

    /** Why a finding was decided: the officer's own words, or those for a reason of the system. */
    static String reason(String reason, Locale locale) {
        return switch (reason) {
            case FiledFinding.NO_LONGER_FOUND, FiledFinding.FOUND_AGAIN ->
                bundle(locale).getString("reason." + reason);
            default -> reason;
        };
    }

    private static String text(FindingCode code, String part, Locale locale) {
        return bundle(locale).getString(code.name() + "." + part);
    }

    private static ResourceBundle bundle(Locale locale) {
        // Without a fallback the language of the machine would decide for an unknown locale.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, FindingMessages.class.getClassLoader(), control);
    }
}
