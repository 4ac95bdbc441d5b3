package vn.ocop.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/security.md} says of a call. It knows the tables of that page and nothing of any code. */
final class RightsOracle {
    static final String GATEWAY = "gateway";
    private static final String DEMO = "demo";
    private static final String PROVINCE = "96";
    private static final List<String> ROLES =
            List.of("office", "commune", "council", "training", "trade", "producer", "auditor", "admin");
    private static final Pattern SECTION = Pattern.compile("### (\\S+)");
    private static final Pattern ROW = Pattern.compile("\\| `((?:GET|POST|PUT|DELETE) \\S+)` \\|(.*)\\|");
    private static final Pattern PLACE_RULES = Pattern.compile("Rules of a wrong place: (.*)");
    private final Map<String, Map<String, Map<String, String>>> tables = new HashMap<>();
    private final Set<String> placeRules;

    private RightsOracle(String page) {
        String service = "";
        for (String line : page.split("\n")) {
            Matcher section = SECTION.matcher(line);
            Matcher row = ROW.matcher(line);
            if (section.matches()) {
                service = section.group(1);
            } else if (row.matches()) {
                tables.computeIfAbsent(service, _ -> new HashMap<>())
                        .put(row.group(1).replace("{*", "{"), marks(row.group(2)));
            }
        }
        Matcher rules = PLACE_RULES.matcher(page);
        if (!rules.find()) {
            throw new IllegalStateException("the page names no rules of a wrong place");
        }
        this.placeRules = Stream.of(rules.group(1).split("[`,. ]+"))
                .filter(rule -> !rule.isBlank())
                .collect(Collectors.toSet());
    }

    /** What comes of a call. */
    enum Verdict {
        ALLOWED,
        NOT_SIGNED_IN,
        NOT_PERMITTED,
        ELSEWHERE
    }

    static RightsOracle read() {
        try {
            return new RightsOracle(Files.readString(Path.of("..", "docs", "security.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks of an operation by role; empty if the page has no row for it. */
    Map<String, String> row(String service, String operation) {
        Map<String, String> demo = tables.get(DEMO).getOrDefault(operation, Map.of());
        return tables.getOrDefault(service, Map.of()).getOrDefault(operation, demo);
    }

    /** All operations of a service that the page knows. */
    Set<String> operations(String service) {
        return tables.getOrDefault(service, Map.of()).keySet();
    }

    /** Whether some role may call it in some places only. */
    boolean isBound(String service, String operation) {
        return row(service, operation).values().stream().anyMatch(mark -> !mark.equals("●") && !mark.equals("○"));
    }

    /** @param about null where the call is about nothing that lies somewhere */
    Verdict of(String service, String operation, RightsCaller caller, RightsObject about) {
        Map<String, String> row = row(service, operation);
        if (caller.token() != null && !caller.signedIn()) {
            return Verdict.NOT_SIGNED_IN;
        }
        if (row.containsValue("○")) {
            return Verdict.ALLOWED;
        }
        if (!caller.signedIn()) {
            return Verdict.NOT_SIGNED_IN;
        }
        List<String> marks =
                caller.roles().stream().filter(row::containsKey).map(row::get).toList();
        if (marks.isEmpty()) {
            return Verdict.NOT_PERMITTED;
        }
        return about == null || marks.stream().anyMatch(mark -> holds(service, mark, caller, about))
                ? Verdict.ALLOWED
                : Verdict.ELSEWHERE;
    }

    /** What an answer says. */
    Verdict said(int status, String rule) {
        return switch (status) {
            case 401 -> Verdict.NOT_SIGNED_IN;
            case 403 ->
                rule.equals("not-permitted")
                        ? Verdict.NOT_PERMITTED
                        : placeRules.contains(rule) ? Verdict.ELSEWHERE : Verdict.ALLOWED;
            default -> Verdict.ALLOWED;
        };
    }

    private static boolean holds(String service, String mark, RightsCaller caller, RightsObject about) {
        return switch (mark) {
            case "●", "own" -> true;
            case "units" ->
                caller.units().stream().anyMatch(unit -> about.units().stream()
                        .anyMatch(inner -> contains(service, unit, inner, about.district())));
            case "entity" -> caller.entities().contains(about.entity());
            case "filed" -> about.filed();
            case "agency" -> about.agency().equals(caller.agency());
            case "seat" -> about.seats().containsKey(caller.name());
            case "lead" -> Set.of("CHAIR", "SECRETARY").contains(about.seats().getOrDefault(caller.name(), ""));
            default -> throw new IllegalStateException(mark);
        };
    }

    /** Only the registry knows which former communes a district had. */
    private static boolean contains(String service, String unit, String inner, String district) {
        return unit.equals(PROVINCE)
                || unit.equals(inner)
                || (service.equals("registry-service") && unit.equals(district) && inner.contains("@"));
    }

    private static Map<String, String> marks(String cells) {
        String[] marks = cells.split("\\|", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < ROLES.size(); i++) {
            if (!marks[i].isBlank()) {
                row.put(ROLES.get(i), marks[i].strip());
            }
        }
        return row;
    }
}
