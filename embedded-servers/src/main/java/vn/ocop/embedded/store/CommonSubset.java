package vn.ocop.embedded.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of MongoDB that means the same on MongoDB and on the embedded store, as data: the sections of
 * {@code common-subset.txt}, each a set of words, and the fields of each command.
 */
public record CommonSubset(Map<String, Set<String>> commands, Map<String, Set<String>> sections) {

    private static final String RESOURCE = "common-subset.txt";
    private static final String COMMANDS = "commands";

    /** The subset as written. */
    public static CommonSubset written() {
        return Written.SUBSET;
    }

    /** The words of a section. */
    public Set<String> section(String name) {
        var words = sections.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no section [" + name + "] in " + RESOURCE);
        }
        return words;
    }

    static CommonSubset parse(String text) {
        // Servers take command names without regard to case (isMaster, ismaster).
        var commands = new TreeMap<String, Set<String>>(String.CASE_INSENSITIVE_ORDER);
        var sections = new LinkedHashMap<String, Set<String>>();
        var section = "";
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (section.equals(COMMANDS)) {
                int equals = line.indexOf('=');
                commands.put(line.substring(0, equals).strip(), words(line.substring(equals + 1)));
            } else {
                sections.computeIfAbsent(section, _ -> new LinkedHashSet<>()).addAll(words(line));
            }
        }
        return new CommonSubset(commands, sections);
    }

    private static Set<String> words(String line) {
        var words = new LinkedHashSet<>(Arrays.asList(line.strip().split("\\s+")));
        words.remove("");
        return words;
    }

    private static final class Written {

        static final CommonSubset SUBSET = read();

        private static CommonSubset read() {
            try (InputStream text = CommonSubset.class.getResourceAsStream(RESOURCE)) {
                return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
