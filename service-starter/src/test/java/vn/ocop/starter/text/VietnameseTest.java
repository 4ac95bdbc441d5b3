package vn.ocop.starter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTest {
    @ParameterizedTest
    @CsvSource({
        "Xã Hoà Tân, xã hòa tân",
        "Xã Hòa Tân, xã hòa tân",
        "'  THT  Ấp 5 ', tht ấp 5",
        "Khoẻ, khỏe",
        "Thuỷ, thủy",
        "Gạo Phú Quý, gạo phú quý",
        "Quà, quà",
        "HOÀ, hòa",
        "Hoàn, hoàn",
        "Cá dứa và tôm khô quà biếu, cá dứa và tôm khô quà biếu",
        "Công ty TM & SX, công ty tm & sx"
    })
    void foldingMakesTwoWritingsOfANameEqual(String written, String folded) {
        assertThat(Vietnamese.fold(written)).isEqualTo(folded);
        assertThat(Vietnamese.fold(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @Test
    void foldingKeepsAccentsApart() {
        assertThat(Vietnamese.fold("Bánh phồng của")).isNotEqualTo(Vietnamese.fold("Bánh phồng cua"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quý", "Hòa", "Hoàn", "Thủy", "Nguyễn", "Tuyết", "Của"})
    void olderToneStyleIsNotMistakenForTheNewer(String word) {
        assertThat(Vietnamese.hasNewToneStyle(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ hợp tác Ấp 5",
                " Tổ  hợp tác\tẤp 5",
                "Tổ\u00a0hợp\u3000tác \u2009 Ấp\r\n5 ",
                "\u2028Tổ\u000b\fhợp tác Ấp 5\u202f"
            })
    void spacesOfAnyKindAreOne(String written) {
        assertThat(Vietnamese.fold(written)).isEqualTo("tổ hợp tác ấp 5");
    }

    @ParameterizedTest
    @CsvSource({
        "Tôm khô, tom kho",
        "'Bánh Ú lá tre - Ông Tự', banh u la tre ong tu",
        "Điểm du lịch, diem du lich",
        "HTX 1/7, htx 1 7",
        "Ướp, uop"
    })
    void searchKeyIsWhatOneTypesWithoutAccents(String written, String key) {
        assertThat(Vietnamese.searchKey(written)).isEqualTo(key);
    }

    @Test
    void sortKeysGiveTheOrderOfAVietnameseDictionary() {
        List<String> ordered = List.of(
                "12 món",
                "An",
                "Ăn",
                "Ân",
                "Ba",
                "Bà",
                "Bả",
                "Bã",
                "Bá",
                "Bạ",
                "Ba khía",
                "Bà Tư",
                "Bàn",
                "Bánh",
                "Cua",
                "Dừa",
                "Đủ",
                "Em",
                "Êm",
                "Mắm",
                "Tôm",
                "Tôm khô",
                "Tôm khô lụi",
                "Tôm sú",
                "Tơ",
                "Ưa",
                "Xoài",
                "Yến");
        List<String> mixed = new ArrayList<>(ordered.reversed());
        mixed.sort(Comparator.comparing(Vietnamese::sortKey));
        assertThat(mixed).isEqualTo(ordered);
    }

    @Test
    void upperCaseComesAfterLowerCaseOnlyWhereNothingElseDiffers() {
        assertThat(Vietnamese.sortKey("tôm")).isLessThan(Vietnamese.sortKey("Tôm"));
        assertThat(Vietnamese.sortKey("Tôm")).isLessThan(Vietnamese.sortKey("tồm"));
    }
}
