package vn.ocop.registry.imports.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ocop.registry.finding.Finding;
import vn.ocop.registry.finding.FindingCode;
import vn.ocop.registry.imports.PutEntity;

/** The import of the printed table arrives at every derived column of the data dictionary. */
class PlanMeetsDictionaryTest {
    private static ImportedPlan plan;

    @BeforeAll
    static void importPrintedTable() {
        plan = ImportedPlan.printed();
    }

    @Test
    void theShippedTableIsTheAnnexCellByCell() throws Exception {
        List<String> decision = Files.readAllLines(Path.of("../../shared/seed/quyet-dinh-2822-qd-ubnd.txt"));
        List<String> printed = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (int line = 663; line < 3635; line++) {
            String text = decision.get(line);
            if (text.startsWith("\t")) {
                row.append(row.isEmpty() ? Integer.toString(line + 1) : "").append(text);
            } else if (!row.isEmpty()) {
                printed.add(row.toString());
                row.setLength(0);
            }
        }
        try (var table = Plan.printedTable();
                var rows = CsvReader.builder().ofCsvRecord(table, StandardCharsets.UTF_8)) {
            List<String> shipped = rows.stream()
                    .skip(1)
                    .map(record -> record.getField(0) + "\t"
                            + String.join(
                                    "\t", record.getFields().subList(2, 2 + Integer.parseInt(record.getField(1)))))
                    .toList();
            assertThat(shipped).hasSize(249).isEqualTo(printed);
        }
    }

    @Test
    void noRowIsRefused() {
        assertThat(plan.problems).isEmpty();
        assertThat(plan.rows).hasSize(237);
        assertThat(plan.entities).hasSize(151);
    }

    @Test
    void everyColumnOfEveryProductIsArrivedAt() {
        Map<String, Set<String>> flags = flagsBy(Optional.empty());
        List<Map<String, String>> actual =
                plan.rows.stream().map(row -> product(row, flags)).toList();
        assertThat(actual).isEqualTo(sortedFlags(Dictionary.rows("products.csv")));
    }

    @Test
    void everyColumnOfEveryEntityIsArrivedAt() {
        List<Map<String, String>> actual =
                plan.entities.values().stream().map(this::entity).toList();
        assertThat(actual).isEqualTo(sortedFlags(Dictionary.rows("entities.csv")));
    }

    @Test
    void declaredFiguresOfTheLocalitiesAreArrivedAt() {
        List<Map<String, String>> expected = Dictionary.rows("localities.csv");
        List<PlanLine.Locality> headings = plan.lines.stream()
                .filter(PlanLine.Locality.class::isInstance)
                .map(PlanLine.Locality.class::cast)
                .toList();
        assertThat(headings).hasSize(9);
        for (int i = 0; i < headings.size(); i++) {
            PlanLine.Locality heading = headings.get(i);
            Map<String, String> row = expected.get(i);
            List<PlanRow> rows = plan.rows.stream()
                    .filter(read -> read.locality().number().equals(heading.number()))
                    .toList();
            assertThat(heading.name()).isEqualTo(row.get("name"));
            assertThat(rows.getFirst().locality().unit().name()).isEqualTo(row.get("name_norm"));
            assertThat(rows).hasSize(heading.products());
            assertThat(rows.stream().map(PlanRow::entityKey).distinct()).hasSize(heading.entities());
            assertThat(Stream.of(2022, 2023, 2024, 2025).map(year -> (int) rows.stream()
                            .filter(read -> read.plannedYear() == year)
                            .count()))
                    .isEqualTo(heading.byYear());
        }
        assertThat(plan.lines.getLast()).isEqualTo(new PlanLine.Total(3627, 237, List.of(49, 87, 54, 47)));
    }

    @Test
    void theListedTableOfTheDictionaryGivesTheSame() {
        ImportedPlan listed = ImportedPlan.of(Dictionary.FOLDER.resolve("products.csv"));
        assertThat(listed.products).isEqualTo(plan.products);
        assertThat(listed.entities).isEqualTo(plan.entities);
        assertThat(listed.groupFindings()).hasSameElementsAs(plan.groupFindings());
    }

    @Test
    void findingsAreExactlyTheAnomaliesOfTheRows() {
        List<String> expected = Dictionary.rows("anomalies.csv").stream()
                .filter(row -> row.get("file").contains("products.csv")
                        || row.get("file").contains("entities.csv"))
                .map(row -> String.join(
                        " | ",
                        row.get("code"),
                        row.get("record"),
                        row.get("field"),
                        row.get("source_line"),
                        row.get("raw"),
                        row.get("certainty")))
                .toList();
        assertThat(plan.findings().stream().map(PlanMeetsDictionaryTest::asAnomaly))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void findingsOfARepeatedImportHaveTheSameIds() {
        assertThat(ImportedPlan.printed().findings().stream().map(Finding::id))
                .doesNotHaveDuplicates()
                .isEqualTo(plan.findings().stream().map(Finding::id).toList());
    }

    private static String asAnomaly(Finding finding) {
        return String.join(
                " | ",
                finding.code().name(),
                finding.record(),
                finding.field().key(),
                Integer.toString(finding.source().line()),
                finding.raw(),
                finding.certainty().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> product(PlanRow row, Map<String, Set<String>> flags) {
        List<PutEntity> puts = plan.entities.get(row.entityKey().text());
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("locality_no", row.locality().number());
        columns.put("locality", heading(row));
        columns.put("seq_in_locality", Integer.toString(row.number()));
        columns.put("product_name", row.cells().name());
        columns.put("entity_name", row.entity().name());
        columns.put("entity_address", row.entity().address());
        columns.put("entity_type", Objects.toString(row.declaredType(), ""));
        columns.put("product_group", Objects.toString(row.group(), ""));
        columns.put("planned_year", Integer.toString(row.plannedYear()));
        columns.put("entity_carried", Boolean.toString(row.carried()));
        columns.put("cell_entity_name", row.cells().entityName());
        columns.put("cell_entity_address", row.cells().entityAddress());
        columns.put("cell_entity_type", row.cells().entityType());
        columns.put("entity_type_norm", puts.getLast().type().name());
        columns.put("entity_key", puts.getFirst().reference());
        columns.put("flags", String.join(";", flags.getOrDefault(row.reference(), Set.of())));
        columns.put("source_line", Integer.toString(row.cells().line()));
        return columns;
    }

    private Map<String, String> entity(List<PutEntity> puts) {
        PutEntity first = puts.getFirst();
        List<PlanRow> rows = plan.rows.stream()
                .filter(row -> row.entityKey().equals(first.key()))
                .toList();
        PlanRow head = rows.getFirst();
        String type = puts.getLast().type().name();
        String hint = first.typeHint().map(Enum::name).orElse("");
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("entity_key", first.reference());
        columns.put("locality_no", head.locality().number());
        columns.put("locality", heading(head));
        columns.put("entity_name", first.mention().name().written());
        columns.put("entity_address", first.mention().address().text());
        columns.put("entity_type", Objects.toString(first.type(), ""));
        columns.put("entity_type_norm", type);
        columns.put("type_hint_from_name", hint);
        columns.put("type_conflict", Boolean.toString(!hint.isEmpty() && !hint.equals(type)));
        columns.put("nameless", Boolean.toString(first.mention().name().nameless()));
        columns.put("commune_norm", head.communeName().orElse(""));
        columns.put("match_key", first.key().text());
        columns.put("product_count", Integer.toString(rows.size()));
        columns.put(
                "product_seqs",
                rows.stream().map(row -> Integer.toString(row.number())).collect(joining(";")));
        columns.put(
                "source_lines",
                rows.stream().map(row -> Integer.toString(row.cells().line())).collect(joining(";")));
        columns.put(
                "flags",
                String.join(
                        ";", flagsBy(Optional.of(head.reference())).getOrDefault(head.reference(), new TreeSet<>())));
        columns.put("note", note(puts, rows, hint, type));
        return columns;
    }

    /** The remarks column says in words what the derived facts say. */
    private static String note(List<PutEntity> puts, List<PlanRow> rows, String hint, String type) {
        List<String> parts = new ArrayList<>();
        if (rows.size() > 1) {
            parts.add("%d rows, %d of them carried forward".formatted(rows.size(), rows.size() - 1));
        }
        if (puts.getFirst().type() == null) {
            PlanRow typed = rows.stream()
                    .filter(row -> !row.cells().entityType().isBlank())
                    .findFirst()
                    .orElseThrow();
            parts.add("type blank on the first row, given on row " + typed.reference());
        }
        if (puts.getFirst().mention().name().nameless()) {
            parts.add("nameless: only the address tells it apart");
        }
        if (!hint.isEmpty() && !hint.equals(type)) {
            parts.add("name says %s, type column says %s".formatted(hint, type));
        }
        if (puts.getFirst().mention().name().establishment()) {
            parts.add("named as a production or purchasing establishment; the source types all of these HKD");
        }
        return String.join("; ", parts);
    }

    private static String heading(PlanRow row) {
        return plan.lines.stream()
                .filter(PlanLine.Locality.class::isInstance)
                .map(PlanLine.Locality.class::cast)
                .filter(heading -> heading.number().equals(row.locality().number()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Codes of each row's cells; of the entity's cells only when asked for the entity's first row. */
    private static Map<String, Set<String>> flagsBy(Optional<String> entityRow) {
        Map<String, Set<String>> flags = new LinkedHashMap<>();
        plan.findings().stream()
                .filter(finding -> finding.records().size() == 1)
                .filter(finding -> finding.code() != FindingCode.TYPE_ON_CARRIED_ROW || entityRow.isEmpty())
                .filter(finding -> entityRow.isEmpty()
                        || (finding.field().ofEntity() && finding.record().equals(entityRow.get())))
                .forEach(finding -> flags.computeIfAbsent(finding.record(), _ -> new TreeSet<>())
                        .add(finding.code().name()));
        return flags;
    }

    // The dictionary lists the codes of a row in no stated order.
    private static List<Map<String, String>> sortedFlags(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> copy = new LinkedHashMap<>(row);
                    copy.computeIfPresent("flags", (_, flags) -> Arrays.stream(flags.split(";"))
                            .sorted()
                            .collect(joining(";")));
                    return copy;
                })
                .toList();
    }
}
