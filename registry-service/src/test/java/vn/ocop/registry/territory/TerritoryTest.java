package vn.ocop.registry.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TerritoryTest {
    private static final Territory TERRITORY = Territory.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void theCatalogueHoldsTheFactsOfTheLawData() {
        JsonNode law = JsonMapper.shared()
                .readTree(
                        Path.of("../../shared/data/law/admin-units-camau.json").toFile());
        List<String> expected = new ArrayList<>();
        for (String list : List.of("provinces", "districts", "communesOld", "communesCurrent")) {
            for (JsonNode unit : law.get(list)) {
                String to = unit.path("validTo").asString("");
                String id = unit.get("code").asString() + (to.isEmpty() ? "" : "@" + to);
                String parent = list.equals("communesCurrent") || list.equals("districts")
                        ? unit.get("provinceCode").asString()
                        : unit.path("districtCode").asString("");
                expected.add(id + "|" + unit.get("name_vi").asString() + "|" + parent);
            }
        }
        assertThat(TERRITORY.units().stream().map(unit -> unit.id() + "|" + unit.name() + "|" + parentCode(unit)))
                .hasSize(2 + 16 + 164 + 64)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String parentCode(AdminUnit unit) {
        return unit.parentId() == null
                ? ""
                : TERRITORY.find(unit.parentId()).orElseThrow().code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V    | Khóm 8, thị trấn Rạch Gốc                | 32244@2025-06-30",
                "V    | Ấp Kinh Đào, xã Đất Mũi                  | 32248@2025-06-30",
                "II   | Khu CN Hòa Trung xã Lương Thế Trân       | 32131@2025-06-30",
                "II   | Ấp Cái Bát, xã Hòa Mỹ                    | 32141@2025-06-30",
                "II   | Ấp Sở Tại, xã Thạnh Phú, huyện Cái Nước  | 32130@2025-06-30",
                "VI   | Khóm 6, TT Cái Đôi Vàm                   | 32212@2025-06-30",
                "I    | 106 Gành Hào, P.7                        | 32020@2025-06-30",
                "I    | 106 Gành Hào, P. 7                       | 32020@2025-06-30",
                "I    | Xã Tân Thành                             | 32026@2025-06-30",
                "I    | Phường Tân Thành                         | 32025@2025-06-30",
                "VIII | Ấp Chống Mỹ, xã Khánh Bình               | 32110@2025-06-30",
                "VIII | Ấp Minh Hà B, xã Khánh Bình Đông         | 32116@2025-06-30",
                "VIII | Ấp Mũi Tràm C, xã Khánh Bình Tây Bắc     | 32101@2025-06-30",
                "VII  | Ấp 9, xã Thới Bình                       | 32077@2025-06-30",
                "VII  | Khóm 1, thị trấn Thới Bình               | 32065@2025-06-30"
            })
    void anAddressNamesTheFormerCommuneOfItsDistrict(String locality, String address, String id) {
        String district = TERRITORY.planLocality(locality).orElseThrow().unit().id();
        assertThat(TERRITORY.formerCommune(district, Address.read(address)))
                .map(AdminUnit::id)
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"VIII | Ấp 1, xã Khánh", "VIII | Ấp 1, xã Tân Lộc", "VIII | Ấp 1", "I | Thị xã Giá Rai"})
    void aNameIsNeverMatchedByItsBeginningOrOutsideItsDistrict(String locality, String address) {
        String district = TERRITORY.planLocality(locality).orElseThrow().unit().id();
        assertThat(TERRITORY.formerCommune(district, Address.read(address))).isEmpty();
    }

    @Test
    void oneCodeMayMeanTwoUnitsAtDifferentTimes() {
        assertThat(TERRITORY.find("96", "Đất Mũi", TODAY)).map(AdminUnit::id).contains("32248");
        assertThat(TERRITORY.find("96", "Đất Mũi", LocalDate.of(2025, 6, 30))).isEmpty();
        assertThat(TERRITORY.find("973@2025-06-30", "Đất Mũi", LocalDate.of(2025, 6, 30)))
                .map(AdminUnit::id)
                .contains("32248@2025-06-30");
        assertThat(TERRITORY.find("973@2025-06-30", "Đất Mũi", LocalDate.of(2025, 7, 1)))
                .isEmpty();
    }

    @Test
    void aBareNameThatTwoKindsShareIsNotGuessed() {
        LocalDate then = LocalDate.of(2024, 1, 1);
        assertThat(TERRITORY.find("964@2025-06-30", "Tân Thành", then)).isEmpty();
        assertThat(TERRITORY.find("964@2025-06-30", "xã Tân Thành", then)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "96, 32248, true",
        "96, 32236@2025-06-30, true",
        "96, 95@2025-06-30, true",
        "96, 31813@2025-06-30, true",
        "973@2025-06-30, 32236@2025-06-30, true",
        "32248, 32248, true",
        "973@2025-06-30, 32248, false",
        "32248, 32248@2025-06-30, false",
        "32236@2025-06-30, 32248@2025-06-30, false",
        "32248, 96, false",
        "96, 99999, false"
    })
    void aUnitHoldsItselfAndWhatLiesBelowIt(String unit, String other, boolean holds) {
        assertThat(TERRITORY.contains(unit, other)).isEqualTo(holds);
    }

    @Test
    void theNineLocalitiesOfThePlanHaveTheirRomanNumbers() {
        assertThat(TERRITORY.planLocalities().stream()
                        .map(locality ->
                                locality.number() + " " + locality.unit().name()))
                .containsExactly(
                        "I Thành phố Cà Mau",
                        "II Huyện Cái Nước",
                        "III Huyện Đầm Dơi",
                        "IV Huyện Năm Căn",
                        "V Huyện Ngọc Hiển",
                        "VI Huyện Phú Tân",
                        "VII Huyện Thới Bình",
                        "VIII Huyện Trần Văn Thời",
                        "IX Huyện U Minh");
    }

    @Test
    void anAddressKeyLeavesARepeatedDistrictOut() {
        assertThat(Address.read("Ấp 9, xã Tân Lộc, huyện Thới Bình").key())
                .isEqualTo(Address.read("ấp 9,  Xã Tân Lộc").key());
    }
}
