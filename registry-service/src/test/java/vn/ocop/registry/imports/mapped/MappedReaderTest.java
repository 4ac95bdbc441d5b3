package vn.ocop.registry.imports.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.registry.finding.Finding;
import vn.ocop.registry.finding.FindingCode;
import vn.ocop.registry.finding.ReviewList;
import vn.ocop.registry.imports.PutEntity;
import vn.ocop.registry.imports.PutProduct;
import vn.ocop.registry.imports.RowProblem;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.table.TableRow;
import vn.ocop.starter.table.TableUnreadable;

class MappedReaderTest {
    private static final TableRow HEADING =
            new TableRow(1, List.of("Sản phẩm", "Chủ thể", "Địa chỉ", "Huyện", "Nhóm", "MST"));
    private static final Map<Target, ColumnRef> COLUMNS = Map.of(
            Target.PRODUCT_NAME, new ColumnRef.Titled("SẢN PHẨM"),
            Target.ENTITY_NAME, new ColumnRef.Titled("chủ thể"),
            Target.ENTITY_ADDRESS, new ColumnRef.At(3),
            Target.LOCALITY, new ColumnRef.Titled("Huyện"),
            Target.PRODUCT_GROUP, new ColumnRef.Titled("Nhóm"),
            Target.REGISTRATION_NUMBER, new ColumnRef.Titled("MST"),
            Target.PLANNED_YEAR, new ColumnRef.Fixed("2025"));

    private final MappedReader reader = reader(COLUMNS, LocalDate.of(2024, 1, 1));

    @Test
    void aRowGivesTheSameEntityKeyAsThePlan() {
        MappedRow read =
                read(row(2, "Tôm khô", "CSSX  châu sang", "khóm 8, Thị trấn Rạch Gốc", "Huyện Ngọc Hiển", "1", ""));
        assertThat(read.problems()).isEmpty();
        assertThat(read.commands()).hasSize(2);
        assertThat((PutEntity) read.commands().getFirst()).satisfies(put -> {
            assertThat(put.key().text()).isEqualTo("V|cssx châu sang|khóm 8, thị trấn rạch gốc");
            assertThat(put.communeId()).isEqualTo("32244@2025-06-30");
            assertThat(put.registrationNumber()).isNull();
        });
        assertThat((PutProduct) read.commands().getLast()).satisfies(put -> {
            assertThat(put.group()).isEqualTo(1);
            assertThat(put.plannedYear()).isEqualTo(2025);
            assertThat(put.reference()).isEqualTo("V|cssx châu sang|khóm 8, thị trấn rạch gốc|tôm khô");
        });
    }

    @Test
    void blankEntityCellsRepeatTheRowAboveWhereTheMappingSaysSo() {
        TableRow first = row(2, "Tôm khô", "CSSX Châu Sang", "Khóm 8, thị trấn Rạch Gốc", "V", "1", "2001234567");
        TableRow second = row(3, "Mắm tôm", "", "", "V", "1", "");
        EntityCells above = reader.entityOf(first, EntityCells.NONE);
        MappedRow read = reader.read(second, reader.entityOf(second, above));
        assertThat(read.commands()).singleElement().isInstanceOfSatisfying(PutProduct.class, put -> {
            assertThat(put.entity().name()).isEqualTo("cssx châu sang");
            assertThat(put.registrationNumber()).isEqualTo("2001234567");
        });
    }

    @Test
    void communesOfTodayAreLocalitiesToo() {
        MappedReader today = reader(COLUMNS, LocalDate.of(2026, 1, 1));
        TableRow row = row(2, "Tôm khô", "HTX Ấp Mũi", "Ấp Mũi", "Xã Đất Mũi", "1", "");
        MappedRow read = today.read(row, today.entityOf(row, EntityCells.NONE));
        assertThat((PutEntity) read.commands().getFirst()).satisfies(put -> {
            assertThat(put.communeId()).isEqualTo("32248");
            assertThat(put.key().scope()).isEqualTo("32248");
        });
    }

    @Test
    void badCellsRefuseTheRowAndNameEachField() {
        MappedRow read = read(row(7, " ", "", "", "Huyện Nào Đó", "7", ""));
        assertThat(read.commands()).isEmpty();
        assertThat(read.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(7));
        assertThat(read.problems().stream().map(RowProblem::code))
                .containsExactly(
                        RowProblem.Code.PRODUCT_NAME_BLANK,
                        RowProblem.Code.GROUP_UNKNOWN,
                        RowProblem.Code.LOCALITY_UNKNOWN,
                        RowProblem.Code.NO_ENTITY_ABOVE);
    }

    @Test
    void aCommuneNobodyKnowsIsAFindingAndNotAnError() {
        MappedRow read = read(row(2, "Tôm khô", "HTX Thành Công", "Ấp 1, xã Không Có", "V", "", ""));
        assertThat(read.findings().stream().map(Finding::code))
                .containsExactlyInAnyOrder(FindingCode.COMMUNE_UNKNOWN, FindingCode.GROUP_BLANK);
    }

    @Test
    void aTitleTheFileDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> new MappedReader(
                        mapping(COLUMNS, LocalDate.of(2024, 1, 1)),
                        new TableRow(1, List.of("Sản phẩm", "Chủ thể")),
                        Territory.load(),
                        ReviewList.load()))
                .isInstanceOfSatisfying(TableUnreadable.class, refused -> assertThat(refused.reason())
                        .isEqualTo(TableUnreadable.Reason.COLUMN_MISSING));
    }

    @Test
    void aMappingWithoutNamesIsNoMapping() {
        assertThatThrownBy(() -> mapping(Map.of(Target.PRODUCT_NAME, new ColumnRef.At(1)), LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MappedRow read(TableRow row) {
        return reader.read(row, reader.entityOf(row, EntityCells.NONE));
    }

    private static MappedReader reader(Map<Target, ColumnRef> columns, LocalDate day) {
        return new MappedReader(mapping(columns, day), HEADING, Territory.load(), ReviewList.load());
    }

    private static ColumnMapping mapping(Map<Target, ColumnRef> columns, LocalDate day) {
        return new ColumnMapping("so-ocop-huyen", columns, true, day);
    }

    private static TableRow row(long number, String... cells) {
        return new TableRow(number, List.of(cells));
    }
}
