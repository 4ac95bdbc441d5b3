package vn.ocop.registry.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.programme.plan.PlanDimension.GROUP;
import static vn.ocop.registry.programme.plan.PlanDimension.LOCALITY;
import static vn.ocop.registry.programme.plan.PlanDimension.YEAR;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ocop.registry.territory.Territory;

/** The planned figures are those that Annex 3 prints, whatever is in the register. */
class ApprovedPlanTest {
    private static final List<String> YEARS = List.of("2022", "2023", "2024", "2025");
    private final ApprovedPlan plan = ApprovedPlanReader.shipped(Territory.load());

    @Test
    void the_nine_localities_come_out_with_their_own_totals() throws IOException {
        PlanTable table = table(LOCALITY);

        assertThat(table.rows().stream().map(ApprovedPlanTest::told))
                .containsExactlyElementsOf(rows("localities.csv").stream()
                        .map(ApprovedPlanTest::printed)
                        .toList());
        assertThat(table.total().figures().planned()).isEqualTo(237);
        assertThat(table.total().figures().plannedByYear()).isEqualTo(Map.of(2022, 49, 2023, 87, 2024, 54, 2025, 47));
        assertThat(table.total().entities()).isEqualTo(151);
    }

    @Test
    void what_the_headings_declare_is_what_the_lines_add_up_to() {
        assertThat(table(LOCALITY).rows()).allSatisfy(row -> {
            assertThat(row.declared().products()).isEqualTo(row.figures().planned());
            assertThat(row.declared().entities()).isEqualTo(row.entities());
            assertThat(row.declared().byYear()).isEqualTo(row.figures().plannedByYear());
        });
        assertThat(table(LOCALITY).total().declared())
                .isEqualTo(
                        new Declared(237, 151, table(LOCALITY).total().figures().plannedByYear()));
    }

    @Test
    void the_lines_are_those_of_the_annex_with_their_groups_and_years() throws IOException {
        assertThat(plan.lines().stream()
                        .map(line -> line.reference() + "|" + line.product() + "|" + line.group() + "|" + line.year()))
                .containsExactlyElementsOf(rows("products.csv").stream()
                        .map(row -> row.getField("locality_no") + "-" + row.getField("seq_in_locality") + "|"
                                + row.getField("product_name") + "|"
                                + (row.getField("product_group").isEmpty() ? null : row.getField("product_group"))
                                + "|" + row.getField("planned_year"))
                        .toList());
    }

    @Test
    void lines_without_a_group_are_a_row_of_their_own() {
        assertThat(table(GROUP).rows().stream()
                        .map(row -> row.group() + " " + row.figures().planned()))
                .containsExactly("1 219", "2 6", "4 3", "6 1", "null 8");
    }

    @Test
    void any_dimensions_cut_the_same_plan() {
        for (Set<PlanDimension> by :
                List.of(EnumSet.of(LOCALITY, YEAR), EnumSet.of(GROUP, YEAR), EnumSet.allOf(PlanDimension.class))) {
            assertThat(table(by).rows().stream()
                            .collect(Collectors.summingInt(row -> row.figures().planned())))
                    .as("%s", by)
                    .isEqualTo(237);
        }
        // Trần Văn Thời plans nothing for 2025, and says so.
        assertThat(table(LOCALITY, YEAR).rows()).hasSize(36).anySatisfy(row -> {
            assertThat(row.locality().number()).isEqualTo("VIII");
            assertThat(row.year()).isEqualTo(2025);
            assertThat(row.figures().planned()).isZero();
        });
    }

    @Test
    void before_anything_is_registered_all_lines_wait() {
        assertThat(table(YEAR).rows())
                .allSatisfy(row -> assertThat(row.figures().standing().get(LineStanding.NOT_IN_REGISTER))
                        .isEqualTo(row.figures().planned()));
    }

    private PlanTable table(PlanDimension... by) {
        return table(Set.of(by));
    }

    private PlanTable table(Set<PlanDimension> by) {
        List<Placed> lines =
                plan.lines().stream().map(line -> Placed.of(line, null)).toList();
        return PlanTable.of(new PlanOnDay(LocalDate.parse("2022-11-24"), plan, lines, List.of()), by);
    }

    private static String told(PlanTable.Row row) {
        return row.locality().number() + "|" + row.locality().name() + "|" + row.entities() + "|"
                + row.figures().planned() + "|" + row.figures().plannedByYear().values();
    }

    private static String printed(NamedCsvRecord row) {
        return row.getField("locality_no") + "|" + row.getField("name") + "|" + row.getField("declared_entities") + "|"
                + row.getField("declared_products") + "|"
                + YEARS.stream().map(year -> row.getField("declared_" + year)).toList();
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("../../shared/data", file))) {
            return reader.stream().toList();
        }
    }
}
