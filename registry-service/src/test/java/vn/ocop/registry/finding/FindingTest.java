package vn.ocop.registry.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {
    private static final Closing BY_OFFICE =
            new Closing("office", Instant.parse("2026-11-23T08:00:00Z"), "Đã hỏi chủ thể");
    private final Finding open = Finding.of(
            FindingCode.TYPE_CONFLICT,
            "II-9",
            Field.ENTITY_TYPE,
            "THT",
            new FindingSource("2822/QĐ-UBND", 1334),
            List.of("HKD Võ Công Danh", "HKD", "THT"));

    @Test
    void anOpenFindingIsResolvedOrAcceptedOnceAndCanBeReopened() {
        assertThat(open.resolve(BY_OFFICE).status()).isEqualTo(FindingStatus.RESOLVED);
        Finding accepted = open.accept(BY_OFFICE);
        assertThat(accepted.closing()).isEqualTo(BY_OFFICE);
        assertThatThrownBy(() -> accepted.resolve(BY_OFFICE))
                .extracting("rule")
                .isEqualTo(FindingRefused.Rule.NOT_OPEN);
        assertThat(accepted.reopen()).isEqualTo(open);
        assertThatThrownBy(open::reopen).extracting("rule").isEqualTo(FindingRefused.Rule.NOT_CLOSED);
    }

    @Test
    void closingNeedsAReason() {
        assertThatThrownBy(() -> new Closing("office", Instant.EPOCH, " "))
                .extracting("rule")
                .isEqualTo(FindingRefused.Rule.REASON_MISSING);
    }

    @Test
    void aRepeatedImportKeepsTheDecision() {
        assertThat(open.keepDecisionOf(open.accept(BY_OFFICE))).isEqualTo(open.accept(BY_OFFICE));
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyCodeSpeaksBothLanguages(FindingCode code) {
        for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(FindingMessages.title(code, locale)).isNotBlank();
            assertThat(FindingMessages.handling(code, locale)).isNotBlank();
            Finding plain = Finding.of(code, "I-1", Field.ENTITY_NAME, "", new FindingSource("f", 1), List.of());
            assertThat(FindingMessages.explanation(plain, locale)).isNotBlank().doesNotContain("{");
        }
        assertThat(FindingMessages.title(code, Locale.ENGLISH))
                .isNotEqualTo(FindingMessages.title(code, Locale.of("vi")));
        assertThat(FindingMessages.title(code, Locale.FRENCH)).isEqualTo(FindingMessages.title(code, Locale.of("vi")));
    }

    @Test
    void anExplanationNamesTheParticulars() {
        assertThat(FindingMessages.explanation(open, Locale.of("vi")))
                .isEqualTo("Tên «HKD Võ Công Danh» cho thấy HKD, cột loại hình ghi THT.");
        assertThat(FindingMessages.explanation(open, Locale.ENGLISH))
                .isEqualTo("The name “HKD Võ Công Danh” suggests HKD, the type column says THT.");
    }

    @ParameterizedTest
    @CsvSource({
        "HKD Võ Công Danh, HKD, false, võ công danh",
        "Công ty VN Food, DN, false, vn food",
        "DNTN Tôm khô Chí Tâm, DN, false, tôm khô chí tâm",
        "Cơ sở thu mua Chí Phương, HKD, false, chí phương",
        "'THT ', THT, true, ''",
        "CSSX, HKD, true, ''",
        "Trại Nấm Vàng, , false, trại nấm vàng",
        "HTXNN, , false, htxnn"
    })
    void theFirstWordOfANameSuggestsItsType(String name, EntityTypeCode hint, boolean nameless, String core) {
        EntityName read = new EntityName(name);
        assertThat(read.typeHint().orElse(null)).isEqualTo(hint);
        assertThat(read.nameless()).isEqualTo(nameless);
        assertThat(read.core()).isEqualTo(core);
    }
}
