package vn.ocop.registry.passport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"12/GCN-OCOP", " 12/gcn-ocop ", "12 / GCN – OCOP", "12/GCN\u2212OCOP", "12/GCN\u00a0-\u200bOCOP"
            })
    void all_spellings_mean_one_number(String written) {
        assertThat(PrintedNumber.key(written)).isEqualTo("12/GCN-OCOP");
    }

    @Test
    void the_code_of_the_product_is_not_its_certificate() {
        PrintedNumber printed = new PrintedNumber("V-22", "12/GCN-OCOP", "96-32236-1-2026");

        assertThat(printed.isCertificate("12/gcn-ocop")).isTrue();
        assertThat(printed.isCertificate("96-32236-1-2026")).isFalse();
    }
}
