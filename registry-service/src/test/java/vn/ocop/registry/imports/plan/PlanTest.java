package vn.ocop.registry.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.ocop.registry.finding.EntityTypeCode;
import vn.ocop.registry.finding.ReviewList;
import vn.ocop.registry.imports.PutEntity;
import vn.ocop.registry.imports.RowProblem;
import vn.ocop.registry.territory.Territory;

class PlanTest {
    private final Plan plan = new Plan(Territory.load(), ReviewList.load());
    private final List<PlanRow> rows = new ArrayList<>();
    private final List<RowProblem.Code> problems = new ArrayList<>();
    private CarriedCells carried = CarriedCells.NONE.atLocality("V");

    @Test
    void blankEntityCellsMeanTheRowAboveButABlankGroupMeansMissing() {
        take(product("1", "Tôm khô", "CSSX Châu Sang", "Khóm 8, thị trấn Rạch Gốc", "HKD", "1"));
        take(product("2", "Mắm tôm", "", "", "", ""));
        assertThat(rows.get(1).entity()).isEqualTo(rows.get(0).entity());
        assertThat(rows.get(1).declaredType()).isEqualTo(EntityTypeCode.HKD);
        assertThat(rows.get(1).group()).isNull();
    }

    @Test
    void aTypeOnACarriedRowUpdatesTheEntityAboveAndStartsNone() {
        take(product("19", "Tôm khô", "HTX Tân Phát Lợi", "Ấp Tân Lập, xã Tân Ân Tây", "", "1"));
        take(product("22", "Bánh phồng", "", "", "HTX", "1"));
        assertThat(plan.commands(rows.get(0)).getFirst())
                .isInstanceOfSatisfying(
                        PutEntity.class, put -> assertThat(put.type()).isNull());
        assertThat(plan.commands(rows.get(1)).getFirst()).isInstanceOfSatisfying(PutEntity.class, put -> {
            assertThat(put.type()).isEqualTo(EntityTypeCode.HTX);
            assertThat(put.reference()).isEqualTo("V-E01");
            assertThat(put.communeId()).isEqualTo("32236@2025-06-30");
            assertThat(put.mention().record()).isEqualTo("V-19");
        });
    }

    @Test
    void aRefusedRowStillGivesItsEntityToTheRowsBelow() {
        take(product("1", "Tôm khô", "CSSX Châu Sang", "Khóm 8, thị trấn Rạch Gốc", "HKD", "9"));
        take(product("2", "Mắm tôm", "", "", "", "1"));
        assertThat(problems).containsExactly(RowProblem.Code.GROUP_UNKNOWN);
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.entity().name()).isEqualTo("CSSX Châu Sang"));
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        take(product("1", "Tôm khô", "", "", "", "1"));
        take(product("2", "Tôm khô", "", "Khóm 8", "", "1"));
        take(product("x", "Tôm khô", "CSSX A", "Khóm 8", "HKD", "1"));
        take(product("3", " ", "CSSX A", "Khóm 8", "XYZ", "1"));
        take(new PlanLine.Product(9, null, "4", "Tôm", "CSSX A", "Khóm 8", "HKD", "1", List.of(2022, 2023)));
        take(new PlanLine.Unknown(10, 9));
        carried = CarriedCells.NONE;
        take(product("1", "Tôm khô", "CSSX A", "Khóm 8", "HKD", "1"));
        assertThat(problems)
                .containsExactly(
                        RowProblem.Code.NO_ENTITY_ABOVE,
                        RowProblem.Code.ADDRESS_WITHOUT_NAME,
                        RowProblem.Code.NUMBER_INVALID,
                        RowProblem.Code.PRODUCT_NAME_BLANK,
                        RowProblem.Code.TYPE_UNKNOWN,
                        RowProblem.Code.YEAR_MARKS,
                        RowProblem.Code.ROW_WIDTH,
                        RowProblem.Code.LOCALITY_UNKNOWN);
        assertThat(rows).isEmpty();
    }

    @Test
    void everyProblemSpeaksBothLanguages() {
        for (RowProblem.Code code : RowProblem.Code.values()) {
            RowProblem problem = new RowProblem(code, null, 7, List.of("9", "3"));
            assertThat(problem.message(Locale.of("vi")))
                    .isNotBlank()
                    .isNotEqualTo(problem.message(Locale.ENGLISH))
                    .doesNotContain("{");
        }
    }

    private void take(PlanLine line) {
        PlanStep step = plan.step(carried, line);
        carried = step.next();
        step.row().ifPresent(rows::add);
        step.problems().forEach(problem -> problems.add(problem.code()));
    }

    private static PlanLine.Product product(
            String number, String name, String entity, String address, String type, String group) {
        return new PlanLine.Product(700, null, number, name, entity, address, type, group, List.of(2023));
    }
}
