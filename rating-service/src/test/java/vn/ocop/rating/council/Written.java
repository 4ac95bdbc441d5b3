package vn.ocop.rating.council;

import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.rating.criteria.Bands;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.CriteriaVersion;
import vn.ocop.rating.criteria.Criterion;
import vn.ocop.rating.criteria.ScoringOption;
import vn.ocop.rating.scoring.Choice;
import vn.ocop.starter.text.Label;

/** Sheets, criteria and regulations as the tests write them. */
final class Written {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    /** {@code 4×best{7=1 !forged-dossier}} or {@code 99×50@3}. */
    private static final Pattern GROUP = Pattern.compile("(\\d+)×(best|\\d+)(?:@(\\d))?(?:\\{([^}]*)})?");

    private static final Map<String, JsonNode> SHIPPED = new ConcurrentHashMap<>();
    private static final Map<String, Bands> BANDS = new ConcurrentHashMap<>();

    private Written() {}

    /** A set of Decision 26/2026 as it is shipped. */
    static CriteriaSet set(int number) {
        return shipped("26-2026")
                .get("sets")
                .valueStream()
                .filter(set -> set.get("number").asInt() == number)
                .map(set -> JSON.treeToValue(set, CriteriaSet.class))
                .findFirst()
                .orElseThrow();
    }

    /** The bands of a version as they are shipped. */
    static Bands bands(String version) {
        return BANDS.computeIfAbsent(version, _ -> JSON.treeToValue(shipped(version), CriteriaVersion.class)
                .scale());
    }

    private static JsonNode shipped(String version) {
        return SHIPPED.computeIfAbsent(version, Written::read);
    }

    private static JsonNode read(String version) {
        try (InputStream in = Written.class.getResourceAsStream("/criteria/" + version + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The regulation that is shipped. */
    static CouncilRegulation regulation() {
        try (InputStream in = Written.class.getResourceAsStream("/council/regulations.json")) {
            return JSON.readValue(in, CouncilRegulation[].class)[0];
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The shipped regulation with other settings, as {@code unanimous any round0-HALF_UP}. */
    static CouncilRegulation regulation(String settings) {
        CouncilRegulation regulation = regulation();
        for (String setting :
                settings.isBlank() ? new String[0] : settings.strip().split(" ")) {
            regulation = with(setting, regulation);
        }
        return regulation;
    }

    private static CouncilRegulation with(String setting, CouncilRegulation of) {
        JsonNode changed =
                switch (setting.split("-")[0]) {
                    case "unanimous", "majority", "mean_points" -> with(of, "minimumRule", setting.toUpperCase());
                    case "any" -> with(of, "groundRule", "ANY");
                    case "round", "shown" ->
                        with(
                                of,
                                "rounding",
                                new CouncilRegulation.Rounding(
                                        Integer.parseInt(setting.split("-")[1]),
                                        RoundingMode.valueOf(setting.split("-")[2]),
                                        setting.startsWith("round")));
                    default -> throw new IllegalArgumentException(setting);
                };
        return JSON.treeToValue(changed, CouncilRegulation.class);
    }

    private static JsonNode with(CouncilRegulation regulation, String field, Object value) {
        Map<String, Object> fields = JSON.convertValue(regulation, new tools.jackson.core.type.TypeReference<>() {});
        fields.put(field, value);
        return JSON.valueToTree(fields);
    }

    /** A regulation with one field changed. */
    static CouncilRegulation changed(CouncilRegulation regulation, String field, Object value) {
        return JSON.treeToValue(with(regulation, field, value), CouncilRegulation.class);
    }

    /**
     * Sheets by groups: how many, of how many points (or all the best), reaching which star's minimums, and what is
     * different on them.
     */
    static List<Sheet> sheets(CriteriaSet set, String groups) {
        List<Sheet> sheets = new ArrayList<>();
        Matcher group = GROUP.matcher(groups);
        while (group.find()) {
            Map<String, String> choices = group.group(2).equals("best")
                    ? best(set)
                    : worth(set, Integer.parseInt(group.group(2)), Integer.parseInt(group.group(3)));
            List<String> grounds = new ArrayList<>();
            String different = group.group(4) == null ? "" : group.group(4);
            for (String one : different.isBlank() ? new String[0] : different.split(" ")) {
                if (one.startsWith("!")) {
                    grounds.add(one.substring(1));
                } else {
                    choices.put(one.split("=")[0], one.split("=")[1]);
                }
            }
            for (int i = 0; i < Integer.parseInt(group.group(1)); i++) {
                sheets.add(sheet("member-" + sheets.size(), choices, grounds));
            }
        }
        return sheets;
    }

    static Sheet sheet(String account, Map<String, String> choices, List<String> grounds) {
        List<Mark> marks = choices.entrySet().stream()
                .map(choice -> new Mark(choice.getKey(), choice.getValue(), null))
                .toList();
        return new Sheet(account, marks, grounds, NOW, NOW);
    }

    /** The best option everywhere. */
    static Map<String, String> best(CriteriaSet set) {
        Map<String, String> choices = new LinkedHashMap<>();
        set.criteria()
                .forEach(criterion -> choices.put(
                        criterion.code(),
                        criterion.options().stream()
                                .max(Comparator.comparingInt(ScoringOption::points))
                                .orElseThrow()
                                .code()));
        return choices;
    }

    /** Options that come to exactly so many points and reach every minimum up to the star. */
    private static Map<String, String> worth(CriteriaSet set, int total, int star) {
        Map<Integer, Map<String, String>> ways = new LinkedHashMap<>(Map.of(0, Map.of()));
        for (Criterion criterion : set.criteria()) {
            Map<Integer, Map<String, String>> next = new LinkedHashMap<>();
            ways.forEach((points, way) -> options(criterion, star, way).forEach(option -> {
                Map<String, String> longer = new LinkedHashMap<>(way);
                longer.put(criterion.code(), option.code());
                next.putIfAbsent(points + option.points(), longer);
            }));
            ways = next;
        }
        return new LinkedHashMap<>(ways.get(total));
    }

    private static List<ScoringOption> options(Criterion criterion, int star, Map<String, String> way) {
        ScoringOption none = new ScoringOption(Choice.NONE, 0, null, null, new Label("", ""));
        boolean applies = criterion.dependsOn() == null
                || !List.of("0", Choice.NONE)
                        .contains(way.get(criterion.dependsOn().criterion()));
        return Stream.concat(applies ? criterion.options().stream() : Stream.empty(), Stream.of(none))
                .filter(option -> option.points()
                        >= criterion.least(star, option.inCase()).orElse(0))
                .sorted(Comparator.comparingInt(ScoringOption::points).reversed())
                .toList();
    }

    /** So many members who all score. */
    static List<String> accounts(int members) {
        return IntStream.range(0, members).mapToObj(i -> "member-" + i).toList();
    }
}
