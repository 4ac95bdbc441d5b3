package vn.ocop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of {@code docs/security.md}: which role may call which operation of which service, and where. Nothing else
 * is known here, so whatever judges by it judges by what people read.
 */
public final class RightsDocument {
    /** The roles in the order of the columns. */
    public static final List<String> ROLES =
            List.of("office", "commune", "council", "training", "trade", "producer", "auditor", "admin");

    private static final Pattern SECTION = Pattern.compile("### (\\S+)");
    private static final Pattern ROW = Pattern.compile("\\| `((?:GET|POST|PUT|DELETE) \\S+)` \\|(.*)\\|");
    private final String text;
    private final Map<String, Map<String, Map<String, Where>>> services = new LinkedHashMap<>();

    private RightsDocument(String text) {
        this.text = text;
        String service = "";
        for (String line : text.split("\n")) {
            Matcher section = SECTION.matcher(line);
            Matcher row = ROW.matcher(line);
            if (section.matches()) {
                service = section.group(1);
            } else if (row.matches()) {
                services.computeIfAbsent(service, _ -> new LinkedHashMap<>()).put(row.group(1), cells(line, row));
            }
        }
    }

    /** Where a role may do something. */
    public enum Where {
        /** Everybody, even without a token. */
        EVERYBODY("○"),
        ANYWHERE("●"),
        /** What lies, or until 30 June 2025 lay, in a unit of the caller. */
        UNITS("units"),
        /** What belongs to an entity of the caller. */
        ENTITY("entity"),
        /** What the entity has handed in. */
        FILED("filed"),
        /** For the agency of the account. */
        AGENCY("agency"),
        /** Sessions in which the account sits. */
        SEAT("seat"),
        /** Sessions that the account leads, as chair or secretary. */
        LEAD("lead"),
        /** What is meant for the account, its agency or its entities. */
        OWN("own");

        private final String mark;

        Where(String mark) {
            this.mark = mark;
        }

        /** How it stands in the tables. */
        public String mark() {
            return mark;
        }

        static Optional<Where> marked(String mark) {
            return List.of(values()).stream()
                    .filter(where -> where.mark.equals(mark))
                    .findFirst();
        }
    }

    /** The document as it is now, seen from the folder of a module. */
    public static RightsDocument read() {
        try {
            return new RightsDocument(Files.readString(Path.of("../docs/security.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All operations of a service with what is said of them. */
    public Map<String, Map<String, Where>> of(String service) {
        return services.getOrDefault(service, Map.of());
    }

    /** Where each role may call an operation, in the order of the columns; empty if it has no row. */
    public Map<String, Where> of(String service, String operation) {
        return of(service).getOrDefault(operation, Map.of());
    }

    /** Whether the section of a service holds that table. */
    public boolean holds(String service, String table) {
        return text.contains("### " + service + "\n\n" + table);
    }

    private static Map<String, Where> cells(String line, Matcher row) {
        List<String> marks = new ArrayList<>(List.of(row.group(2).split("\\|", -1)));
        if (marks.size() != ROLES.size()) {
            throw new IllegalStateException("not a cell for each role: " + line);
        }
        Map<String, Where> cells = new LinkedHashMap<>();
        for (int i = 0; i < ROLES.size(); i++) {
            String mark = marks.get(i).strip();
            if (!mark.isEmpty()) {
                cells.put(
                        ROLES.get(i),
                        Where.marked(mark).orElseThrow(() -> new IllegalStateException("unknown mark: " + line)));
            }
        }
        return cells;
    }
}
