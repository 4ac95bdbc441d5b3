package vn.ocop.rating.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ocop.starter.problem.Fault;

class CriteriaChecksTest {
    private static final CriteriaVersion IN_FORCE =
            Editions.read(Editions.shipped("26-2026")).version();
    private static final CriteriaVersion OF_2023 =
            Editions.read(Editions.shipped("148-2023")).version();

    @ParameterizedTest
    @ValueSource(strings = {"26-2026", "148-2023", "1048-2019"})
    void what_ships_has_no_fault(String id) {
        assertThat(CriteriaChecks.of(Editions.read(Editions.shipped(id)), List.of()))
                .isEmpty();
    }

    @Test
    void set_8_alone_has_no_fault() {
        assertThat(faults(_ -> {})).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_copy_of_set_8_tells_the_place_and_the_rule(String field, String rule, Consumer<ObjectNode> breaking) {
        assertThat(faults(breaking)).extracting(Fault::field, Fault::rule).contains(tuple(field, rule));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("id with blanks", "id", "criteria-version-id", v -> v.put("id", "26 / 2026")),
                broken("no decision", "decision", "required", v -> v.put("decision", " ")),
                broken("no day of issue", "issued", "required", v -> v.remove("issued")),
                broken("no detail", "detail", "required", v -> v.remove("detail")),
                broken("title in one language", "title.en", "required", v -> v.withObject("title")
                        .remove("en")),
                broken("notes in one language", "notes.vi", "required", v -> v.withObject("notes")
                        .remove("vi")),
                broken("no first day", "validFrom", "required", v -> v.remove("validFrom")),
                broken("ends too early", "validTo", "ends-before-it-begins", v -> v.put("validTo", "2030-12-31")),
                broken("no parts", "parts", "size", v -> v.putArray("parts")),
                broken("part twice", "parts[1].code", "twice", v -> at(v, "parts", 1)
                        .put("code", "A")),
                broken("part without name", "parts[0].name.vi", "required", v -> at(v, "parts", 0)
                        .remove("name")),
                broken("part of no points", "parts[0].max", "between", v -> at(v, "parts", 0)
                        .put("max", 0)),
                broken("parts beyond 100", "parts", "total", v -> at(v, "parts", 0)
                        .put("max", 41)),
                broken("part against its criteria", "sets[0].criteria", "part-sum", v -> at(v, "parts", 0)
                        .put("max", 41)),
                broken("no bands", "bands", "size", v -> v.putArray("bands")),
                broken("star 6", "bands[0].star", "between", v -> at(v, "bands", 0)
                        .put("star", 6)),
                broken("star twice", "bands[1].star", "twice", v -> at(v, "bands", 1)
                        .put("star", 5)),
                broken("band of no mean", "bands[0].from", "mean", v -> at(v, "bands", 0)
                        .put("from", "-1")),
                broken("band of three decimals", "bands[0].from", "mean", v -> at(v, "bands", 0)
                        .put("from", "89.995")),
                broken("bands that rise", "bands[1].from", "bands-rise", v -> at(v, "bands", 1)
                        .put("from", "90")),
                broken("bands that overlap", "bands[1].to", "bands-overlap", v -> at(v, "bands", 1)
                        .put("to", "90")),
                broken("band upside down", "bands[1].to", "ends-before-it-begins", v -> at(v, "bands", 1)
                        .put("to", "60")),
                broken("star out of reach", "bands[0].from", "star-out-of-reach", v -> {
                    at(v, "parts", 2).put("max", 20);
                }),
                broken("no sets", "sets", "size", v -> v.putArray("sets")),
                broken("sets under parts only", "sets", "size", v -> v.put("detail", "PARTS")),
                broken("set twice", "sets[1].number", "twice", v -> v.withArray("sets")
                        .add(set(v).deepCopy())),
                broken("code of a set twice", "sets[1].code", "twice", v -> v.withArray("sets")
                        .add(set(v).deepCopy())),
                broken("number of a set", "sets[0].number", "between", v -> set(v).put("number", 0)),
                broken("set without name", "sets[0].name.vi", "required", v -> set(v).remove("name")),
                broken("set without industry", "sets[0].industry", "required", v -> set(v).remove("industry")),
                broken("set without agency", "sets[0].managingAgencies", "size", v -> set(v).remove(
                                "managingAgencies")),
                broken("samples below nothing", "sets[0].samples", "between", v -> set(v).put("samples", -1)),
                broken("ground twice", "sets[0].disqualifiers[1].code", "twice", v -> at(set(v), "disqualifiers", 1)
                        .put("code", "forged-dossier")),
                broken("ground without label", "sets[0].disqualifiers[0].label.en", "required", v -> at(
                                set(v), "disqualifiers", 0)
                        .withObject("label")
                        .put("en", "")),
                broken("section twice", "sets[0].sections[1].code", "twice", v -> at(set(v), "sections", 1)
                        .put("code", "1")),
                broken("section of no part", "sets[0].sections[0].part", "unknown", v -> at(set(v), "sections", 0)
                        .put("part", "D")),
                broken("section of no section", "sets[0].sections[0].parent", "unknown", v -> at(set(v), "sections", 0)
                        .put("parent", "99")),
                broken("section of itself", "sets[0].sections[0].parent", "unknown", v -> at(set(v), "sections", 0)
                        .put("parent", "1")),
                broken("section across parts", "sets[0].sections[3].part", "part-of-section", v -> at(
                                set(v), "sections", 3)
                        .put("parent", "1")),
                broken("section against its criteria", "sets[0].sections[0].max", "sum", v -> at(set(v), "sections", 0)
                        .put("max", 17)),
                broken("criterion twice", "sets[0].criteria[1].code", "twice", v -> criterion(v, 1)
                        .put("code", "1.1")),
                broken("criterion of no part", "sets[0].criteria[0].part", "unknown", v -> criterion(v, 0)
                        .put("part", "D")),
                broken("criterion of no section", "sets[0].criteria[0].section", "unknown", v -> criterion(v, 0)
                        .put("section", "99")),
                broken("criterion across parts", "sets[0].criteria[0].part", "part-of-section", v -> criterion(v, 0)
                        .put("part", "B")),
                broken("criterion without name", "sets[0].criteria[0].name.vi", "required", v -> criterion(v, 0)
                        .remove("name")),
                broken("best option against the criterion", "sets[0].criteria[0].max", "best-option", v -> criterion(
                                v, 0)
                        .put("max", 4)),
                broken("dependence on nothing", at(20) + ".dependsOn.criterion", "unknown", v -> criterion(v, 20)
                        .withObject("dependsOn")
                        .put("criterion", "9.9")),
                broken("dependence on itself", at(20) + ".dependsOn.criterion", "unknown", v -> criterion(v, 20)
                        .withObject("dependsOn")
                        .put("criterion", "5.2")),
                broken("dependence that never holds", at(20) + ".dependsOn.above", "never-applies", v -> criterion(
                                v, 20)
                        .withObject("dependsOn")
                        .put("above", 5)),
                broken("ground without effect", "sets[0].criteria[0].grounds[0].effect", "required", v -> at(
                                criterion(v, 0), "grounds", 0)
                        .remove("effect")),
                broken("no options", "sets[0].criteria[0].options", "size", v -> criterion(v, 0)
                        .putArray("options")),
                broken(
                        "too many options",
                        "sets[0].criteria[0].options",
                        "size",
                        v -> many(criterion(v, 0).withArray("options"), CriterionChecks.MOST_OPTIONS)),
                broken(
                        "too many criteria",
                        "sets[0].criteria",
                        "size",
                        v -> many(set(v).withArray("criteria"), SetChecks.MOST_CRITERIA)),
                broken("too many sets", "sets", "size", v -> many(v.withArray("sets"), CriteriaChecks.MOST_SETS)),
                broken("option twice", "sets[0].criteria[0].options[1].code", "twice", v -> option(v, 1)
                        .put("code", "1")),
                broken("points below nothing", "sets[0].criteria[0].options[0].points", "between", v -> option(v, 0)
                        .put("points", -1)),
                broken("option without English", "sets[0].criteria[0].options[0].label.en", "required", v -> option(
                                v, 0)
                        .withObject("label")
                        .remove("en")),
                broken("label too long", "sets[0].criteria[0].options[0].label.vi", "too-long", v -> option(v, 0)
                        .withObject("label")
                        .put("vi", "Tôm".repeat(200))),
                broken("mark of star 6", "sets[0].criteria[0].options[0].minForStar", "between", v -> option(v, 0)
                        .put("minForStar", 6)),
                broken("minimum that falls", "sets[0].criteria[0].options[0].minForStar", "minimum-falls", v -> {
                    option(v, 0).put("minForStar", 5);
                    option(v, 1).put("minForStar", 4);
                }),
                broken("option of no case", "sets[0].criteria[0].options[0].case", "unknown", v -> option(v, 0)
                        .put("case", "a")),
                broken(
                        "option without case among cases",
                        "sets[0].criteria[0].options[0].case",
                        "unknown",
                        v -> cases(criterion(v, 0))),
                broken(
                        "case of no option",
                        "sets[0].criteria[0].cases[0]",
                        "case-of-no-option",
                        v -> cases(criterion(v, 0))));
    }

    @Test
    void every_fault_is_told_at_once() {
        List<Fault> faults = faults(version -> {
            version.remove("issued");
            at(version, "bands", 1).put("from", "95");
            option(version, 0).put("minForStar", 0);
            criterion(version, 31).put("max", 7);
        });

        assertThat(faults)
                .extracting(Fault::field)
                .contains(
                        "issued",
                        "bands[1].from",
                        "sets[0].criteria[0].options[0].minForStar",
                        "sets[0].criteria[31].max",
                        "sets[0].criteria");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-22, , overlaps-version", // begins on the day the one in force began
        "2026-01-01, 2026-05-22, overlaps-version", // ends within it
        "2024-01-01, , overlaps-version", // begins within what 148/2023 closed
        "2027-01-01, , ", // follows what has no end yet
        "2027-01-01, 2027-12-31, ",
        "2018-01-01, 2023-02-23, "
    })
    void no_two_versions_hold_on_one_day(String from, String to, String rule) {
        CriteriaEdition edition =
                Editions.changed(version -> version.put("validFrom", from).put("validTo", to));

        List<Fault> faults = CriteriaChecks.of(edition, List.of(IN_FORCE, OF_2023));

        assertThat(faults.stream().map(Fault::rule).distinct()).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void a_flood_of_faults_is_cut() {
        List<Fault> faults = faults(version -> {
            set(version).putArray("criteria");
            many(version.withArray("sets"), CriteriaChecks.MOST_SETS - 1);
        });

        assertThat(faults).hasSize(CriteriaChecks.MOST_FAULTS);
    }

    private static List<Fault> faults(Consumer<ObjectNode> breaking) {
        return CriteriaChecks.of(Editions.changed(breaking), List.of(IN_FORCE, OF_2023));
    }

    private static Arguments broken(String name, String field, String rule, Consumer<ObjectNode> breaking) {
        return argumentSet(name, field, rule, breaking);
    }

    private static String at(int criterion) {
        return "sets[0].criteria[" + criterion + "]";
    }

    private static ObjectNode at(ObjectNode parent, String field, int index) {
        return (ObjectNode) parent.withArray(field).get(index);
    }

    private static ObjectNode set(ObjectNode version) {
        return at(version, "sets", 0);
    }

    private static ObjectNode criterion(ObjectNode version, int index) {
        return at(set(version), "criteria", index);
    }

    private static ObjectNode option(ObjectNode version, int index) {
        return at(criterion(version, 0), "options", index);
    }

    private static void cases(ObjectNode criterion) {
        criterion
                .putArray("cases")
                .addObject()
                .put("code", "a")
                .putObject("label")
                .put("vi", "Cộng đồng")
                .put("en", "Community");
    }

    private static void many(ArrayNode list, int more) {
        ObjectNode first = (ObjectNode) list.get(0);
        IntStream.range(0, more).forEach(_ -> list.add(first.deepCopy()));
    }
}
