package vn.ocop.registry.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationNumberTest {
    private static final LocalDate PERSONAL_FROM = LocalDate.of(2025, 7, 1);

    @ParameterizedTest
    @CsvSource({
        "0100233488,     ENTERPRISE,         2026-11-23, true",
        "0314409058-002, ENTERPRISE,         2026-11-23, true",
        "0100233488,     COOPERATIVE,        2026-11-23, true",
        "0100233488,     BUSINESS_HOUSEHOLD, 2026-11-23, true",
        "0100233489,     ENTERPRISE,         2026-11-23, false",
        "0100233480,     ENTERPRISE,         2026-11-23, false",
        "096085001234,   BUSINESS_HOUSEHOLD, 2025-06-30, false",
        "096085001234,   BUSINESS_HOUSEHOLD, 2025-07-01, true",
        "096085001234,   FARM,               2026-11-23, true",
        "096085001234,   ENTERPRISE,         2026-11-23, false",
        "096085001234,   COOPERATIVE,        2026-11-23, false",
        "010023348,      ENTERPRISE,         2026-11-23, false",
        "01002334880,    ENTERPRISE,         2026-11-23, false",
        "0100233488-1,   ENTERPRISE,         2026-11-23, false",
        "010023348a,     ENTERPRISE,         2026-11-23, false",
        "'',             ENTERPRISE,         2026-11-23, false"
    })
    void a_number_has_the_form_of_its_legal_form_and_day(String number, LegalForm form, LocalDate today, boolean well) {
        assertThat(RegistrationNumber.isWellFormed(number, form, today, PERSONAL_FROM))
                .isEqualTo(well);
    }
}
