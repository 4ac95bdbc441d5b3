package vn.ocop.registry.programme.report;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What topics of training are called; a new one by its code. */
final class TopicNames {
    private static final ResourceBundle NAMES = ResourceBundle.getBundle("programme/training-topics", Locale.ROOT);

    private TopicNames() {}

    static String of(String topic) {
        try {
            return NAMES.getString(topic);
        } catch (MissingResourceException _) {
            return topic;
        }
    }
}
