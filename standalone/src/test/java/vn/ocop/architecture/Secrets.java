package vn.ocop.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a secret, or like the machine or the network where something was built, in a text. */
enum Secrets {
    PRIVATE_KEY("-----BEGIN ([A-Z]+ )*PRIVATE KEY-----"),
    JSON_WEB_TOKEN("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}"),
    CLOUD_KEY("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
    FORGE_TOKEN(
            "\\b(gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20}|xox[abprs]-[A-Za-z0-9-]{10,}|npm_[A-Za-z0-9]{36})\\b"),
    PASSWORD_IN_AN_ADDRESS(
            "\\b(mongodb(\\+srv)?|https?|amqps?|postgres(ql)?)://(?!a:b@|user:secret@)[^\\s:/@\"'$<>{}]{1,60}:[^\\s:/@\"'$<>{}…¦%]+@"),
    BEARER_TOKEN("(?i)\\bauthorization\\s*[:=]\\s*[\"']?(bearer|basic)\\s+[A-Za-z0-9+/_=.-]{16,}"),
    /** A value of eight characters or more with letters and digits in it, not a name of something else. */
    PASSWORD_WITH_A_VALUE("(?i)\\b[\\w.-]*(password|passwd|secret|api[-_]?key)[\"']?\\s*[:=]\\s*[\"']?"
            + "(?=[^\\s\"']*[0-9])(?=[^\\s\"']*[A-Za-z])[A-Za-z0-9+/_=!@#%^&*-]{8,}[\"']?\\s*$"),
    MACHINE_PATH("(?<![\\w.~-])/(home|root|Users|work)/[a-z][\\w.-]*"),
    REGISTRY_HOST("(?i)https?://[a-z0-9.-]*(artifactory|nexus|\\.internal\\b|\\.corp\\b|\\.lan\\b)");

    private final Pattern pattern;

    Secrets(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.MULTILINE);
    }

    /** What was found, each with its kind and line. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (Secrets kind : values()) {
            Matcher matcher = kind.pattern.matcher(text);
            while (matcher.find()) {
                long line = 1
                        + text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                found.add(kind + " in line " + line);
            }
        }
        return found;
    }
}
