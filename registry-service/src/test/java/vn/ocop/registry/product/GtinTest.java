package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GtinTest {
    @ParameterizedTest
    @CsvSource({
        "4006381333931, true",
        "4006381333932, false",
        "96385074, true",
        "96385075, false",
        "036000291452, true",
        "10614141000415, true",
        "400638133393, false",
        "40063813339, false",
        "400638133393x, false",
        "'', false"
    })
    void the_last_digit_checks_the_others(String number, boolean valid) {
        assertThat(Gtin.isValid(number)).isEqualTo(valid);
    }
}
