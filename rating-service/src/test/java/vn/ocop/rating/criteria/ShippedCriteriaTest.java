package vn.ocop.rating.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The criteria that are shipped hold the figures of the decision; their labels are short wording of our own. */
class ShippedCriteriaTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DECISION =
            JSON.readTree(Path.of("../../shared/data/law/criteria-26-2026.json").toFile());

    /** Up to this length a text such as "Có" or "Không đồng đều" has no other wording. */
    private static final int NO_OTHER_WORDING = 25;

    @Test
    void every_fact_of_decision_26_of_2026_is_shipped_as_printed() {
        assertThat(shippedFacts()).containsExactlyEntriesOf(printedFacts());
    }

    @Test
    void shipped_sets_criteria_options_and_star_minimums_are_complete() {
        assertThat(sets()).hasSize(26);
        assertThat(criteria()).hasSize(787);
        assertThat(options()).hasSize(2_579);
        assertThat(options().stream().filter(option -> option.has("minForStar")))
                .hasSize(575);
    }

    @Test
    void parts_and_sections_are_the_sums_of_their_criteria() {
        for (JsonNode set : sets()) {
            String name = set.get("code").asString();
            assertThat(points(set, criterion -> true)).as(name).isEqualTo(100);
            for (JsonNode part : Editions.shipped("26-2026").get("parts")) {
                assertThat(points(set, criterion -> criterion.get("part").equals(part.get("code"))))
                        .as(name + " part " + part.get("code"))
                        .isEqualTo(part.get("max").asInt());
            }
            for (JsonNode section : set.get("sections")) {
                List<String> within = within(set, section);
                assertThat(points(
                                set,
                                criterion ->
                                        within.contains(criterion.get("section").asString())))
                        .as(name + " section " + section.get("code"))
                        .isEqualTo(section.get("max").asInt());
            }
        }
    }

    @Test
    void a_criterion_is_worth_its_best_option() {
        for (JsonNode criterion : criteria()) {
            assertThat(criterion
                            .get("options")
                            .valueStream()
                            .mapToInt(option -> option.get("points").asInt())
                            .max())
                    .as(criterion.toString())
                    .hasValue(criterion.get("max").asInt());
        }
    }

    @Test
    void codes_of_options_are_unique_in_their_criterion() {
        for (JsonNode criterion : criteria()) {
            assertThat(criterion.get("options").valueStream().map(option -> option.get("code")))
                    .as(criterion.toString())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"26-2026", "148-2023", "1048-2019"})
    void every_label_speaks_vietnamese_and_english(String version) {
        List<JsonNode> labels = Editions.shipped(version).findParents("vi");

        assertThat(labels).isNotEmpty().allSatisfy(label -> {
            assertThat(label.path("vi").asString()).isNotBlank();
            assertThat(label.path("en").asString()).isNotBlank();
        });
        assertThat(options())
                .allSatisfy(
                        option -> assertThat(option.get("label").properties()).hasSize(2));
    }

    @Test
    void labels_of_options_are_short_and_not_the_text_of_the_decision() {
        List<String> printed = texts(DECISION, "text_vi");
        List<String> shown = texts(Editions.shipped("26-2026"), "label", "vi");

        assertThat(printed).hasSize(456);
        assertThat(shown).isNotEmpty().allSatisfy(label -> assertThat(label).hasSizeLessThanOrEqualTo(80));
        assertThat(shown.stream().filter(label -> label.length() > NO_OTHER_WORDING))
                .doesNotContainAnyElementsOf(printed);
    }

    @Test
    void notes_and_grounds_are_not_the_text_of_the_decision() {
        List<String> printed = Stream.of("notes_vi", "disqualifiers_vi")
                .flatMap(field -> DECISION.findValues(field).stream())
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .distinct()
                .toList();

        assertThat(printed).hasSize(33 + 9);
        assertThat(texts(Editions.shipped("26-2026"), "label", "vi")).doesNotContainAnyElementsOf(printed);
        assertThat(texts(Editions.shipped("26-2026"), "guidance", "vi"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_options_of_a_criterion_can_be_told_apart(String language) {
        for (JsonNode criterion : criteria()) {
            assertThat(criterion
                            .get("options")
                            .valueStream()
                            .map(option -> option.path("case").asString("") + " "
                                    + option.get("label").get(language).asString()))
                    .as(criterion.toString())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"26-2026, 40, 25, 35", "148-2023, 40, 25, 35", "1048-2019, 35, 25, 40"})
    void parts_of_each_decision_are_worth_what_it_says(String version, int a, int b, int c) {
        assertThat(Editions.shipped(version).get("parts").valueStream().map(part -> part.get("max")
                        .asInt()))
                .containsExactly(a, b, c);
    }

    @Test
    void decisions_follow_each_other_without_gap_or_overlap() {
        assertThat(Stream.of("1048-2019", "148-2023", "26-2026")
                        .map(Editions::shipped)
                        .map(version -> version.get("validFrom").asString() + ".."
                                + version.get("validTo").asString("")))
                .containsExactly("2019-08-21..2023-02-23", "2023-02-24..2026-05-21", "2026-05-22..");
    }

    @Test
    void bands_of_1048_are_kept_as_printed() {
        assertThat(Editions.shipped("1048-2019")
                        .get("bands")
                        .valueStream()
                        .map(band -> band.get("from").asString() + ".."
                                + band.path("to").asString("")))
                .containsExactly("90..100", "70..89", "50..69", "30..49", "0..");
    }

    /** The facts as the transcript of the decision prints them, by their path. */
    private static Map<String, String> printedFacts() {
        Map<String, String> facts = new TreeMap<>();
        for (JsonNode set : DECISION.get("sets")) {
            String path = set.get("code").asString();
            facts.put(
                    path,
                    joined(
                            set.get("number"),
                            set.get("name_vi"),
                            set.at("/industry/code"),
                            set.at("/industry/id"),
                            set.at("/industry/name_vi"),
                            set.at("/group/name_vi"),
                            set.at("/subgroup/name_vi"),
                            set.get("managingAgencies_vi"),
                            set.get("samplesRequired")));
            for (JsonNode part : set.get("parts")) {
                String code = part.get("code").asString();
                for (JsonNode section : part.get("sections")) {
                    facts.put(
                            path + " section " + section.get("code").asString(),
                            code + joined(section.path("parent"), section.get("max"), section.get("name_vi")));
                }
                for (JsonNode criterion : part.get("criteria")) {
                    printedCriterion(path, code, criterion, facts);
                }
            }
        }
        return facts;
    }

    private static void printedCriterion(String set, String part, JsonNode criterion, Map<String, String> facts) {
        String path = set + " " + criterion.get("code").asString();
        JsonNode groups = criterion.path("groupPath");
        facts.put(
                path,
                part
                        + joined(
                                groups.isEmpty() ? criterion.get("sectionCode") : groups.get(groups.size() - 1),
                                criterion.get("max"),
                                criterion.get("name_vi"))
                        + (criterion.has("appliesOnlyIf") ? dependence(criterion) : "")
                        + codes(criterion.path("cases"))
                        + (criterion.path("eliminatesDossier").asBoolean(false) ? " ELIMINATES" : "")
                        + (criterion.path("stopsEvaluation").asBoolean(false) ? " STOPS" : ""));
        optionFacts(path, criterion, facts);
    }

    private static String dependence(JsonNode criterion) {
        String[] words = criterion.get("appliesOnlyIf").asString().split(" ", 4);
        assertThat(words[1]).isEqualTo(">");
        return " if " + words[0] + " > " + words[2];
    }

    /** The facts as they are shipped, by the same paths. */
    private static Map<String, String> shippedFacts() {
        Map<String, String> facts = new TreeMap<>();
        for (JsonNode set : sets()) {
            String path = set.get("code").asString();
            facts.put(
                    path,
                    joined(
                            set.get("number"),
                            set.at("/name/vi"),
                            set.at("/industry/code"),
                            set.at("/industry/id"),
                            set.at("/industry/name/vi"),
                            set.at("/group/vi"),
                            set.at("/subgroup/vi"),
                            set.get("managingAgencies"),
                            set.get("samples")));
            for (JsonNode section : set.get("sections")) {
                facts.put(
                        path + " section " + section.get("code").asString(),
                        section.get("part").asString()
                                + joined(section.path("parent"), section.get("max"), section.at("/name/vi")));
            }
            for (JsonNode criterion : set.get("criteria")) {
                shippedCriterion(path, criterion, facts);
            }
        }
        return facts;
    }

    private static void shippedCriterion(String set, JsonNode criterion, Map<String, String> facts) {
        String path = set + " " + criterion.get("code").asString();
        JsonNode depends = criterion.path("dependsOn");
        facts.put(
                path,
                criterion.get("part").asString()
                        + joined(criterion.get("section"), criterion.get("max"), criterion.at("/name/vi"))
                        + (depends.isMissingNode()
                                ? ""
                                : " if " + depends.get("criterion").asString() + " > "
                                        + depends.get("above").asInt())
                        + codes(criterion.path("cases"))
                        + criterion
                                .path("grounds")
                                .valueStream()
                                .map(ground -> " " + ground.get("effect").asString())
                                .collect(Collectors.joining()));
        optionFacts(path, criterion, facts);
    }

    private static void optionFacts(String criterion, JsonNode from, Map<String, String> facts) {
        JsonNode options = from.get("options");
        IntStream.range(0, options.size()).forEach(index -> {
            JsonNode option = options.get(index);
            facts.put(
                    criterion + " option " + index,
                    joined(option.get("points"), option.path("minForStar"), option.path("case")));
        });
    }

    private static String codes(JsonNode cases) {
        return cases.valueStream()
                .map(one -> " case " + one.get("code").asString())
                .collect(Collectors.joining());
    }

    private static String joined(JsonNode... facts) {
        return Stream.of(facts)
                .map(fact -> fact.isMissingNode() || fact.isNull() ? "-" : fact.toString())
                .collect(Collectors.joining(" | ", " ", ""));
    }

    private static List<String> texts(JsonNode tree, String field, String... language) {
        return tree.findValues(field).stream()
                .map(text -> language.length == 0 ? text : text.get(language[0]))
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    private static List<String> within(JsonNode set, JsonNode section) {
        List<String> codes =
                new ArrayList<>(Collections.singleton(section.get("code").asString()));
        set.get("sections")
                .valueStream()
                .filter(other -> other.path("parent").equals(section.get("code")))
                .forEach(other -> codes.add(other.get("code").asString()));
        return codes;
    }

    private static int points(JsonNode set, Predicate<JsonNode> counted) {
        return set.get("criteria")
                .valueStream()
                .filter(counted)
                .mapToInt(criterion -> criterion.get("max").asInt())
                .sum();
    }

    private static List<JsonNode> sets() {
        return Editions.shipped("26-2026").get("sets").valueStream().toList();
    }

    private static List<JsonNode> criteria() {
        return sets().stream().flatMap(set -> set.get("criteria").valueStream()).toList();
    }

    private static List<JsonNode> options() {
        return criteria().stream()
                .flatMap(criterion -> criterion.get("options").valueStream())
                .toList();
    }
}
