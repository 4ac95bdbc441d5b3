package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.Optional;

/** The fixed text that every match of an anchored regular expression begins with. */
final class RegexPrefix {

    private static final String QUOTE = "\\Q";
    private static final String END_QUOTE = "\\E";

    private RegexPrefix() {}

    /** The values that can match, or nothing when the expression is not anchored at a fixed text. */
    static Optional<Interval> of(BsonRegularExpression expression) {
        var options = expression.getOptions();
        if ((options != null && !options.isEmpty()) || !expression.getPattern().startsWith("^")) {
            return Optional.empty();
        }
        var prefix = fixed(expression.getPattern().substring(1));
        return prefix.isEmpty() ? Optional.empty() : Optional.of(beginningWith(prefix));
    }

    private static Interval beginningWith(String prefix) {
        for (int i = prefix.length() - 1; i >= 0; i--) {
            if (prefix.charAt(i) < Character.MAX_VALUE) {
                var next = prefix.substring(0, i) + (char) (prefix.charAt(i) + 1);
                return new Interval(prefix, true, next, false);
            }
        }
        return Interval.above(prefix, true);
    }

    private static String fixed(String pattern) {
        if (pattern.startsWith(QUOTE)) {
            int end = pattern.indexOf(END_QUOTE);
            return end < 0 ? pattern.substring(2) : quoted(pattern, end);
        }
        if (pattern.contains("|")) {
            return "";
        }
        var text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(i + 1))) {
                i++;
                text.append(pattern.charAt(i));
            } else if ("*?{".indexOf(c) >= 0) {
                // the character before may be absent
                text.setLength(Math.max(0, text.length() - 1));
                break;
            } else if ("\\^$.[]()+".indexOf(c) >= 0) {
                break;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String quoted(String pattern, int end) {
        boolean modified = end + 2 < pattern.length() && "*?{|".indexOf(pattern.charAt(end + 2)) >= 0;
        return modified || pattern.substring(end + 2).contains("|") ? "" : pattern.substring(2, end);
    }
}
