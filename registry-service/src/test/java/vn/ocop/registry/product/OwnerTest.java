package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.product.SampleProducts.COOPERATIVE;
import static vn.ocop.registry.product.SampleProducts.ID;
import static vn.ocop.registry.product.SampleProducts.whole;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerTest {
    @ParameterizedTest
    @CsvSource({
        "2, HTX Tân Phát, true",
        "9, HTX Tân Phát, true",
        "2, HTX Tân Phát Lợi, false",
        "1, HTX Tân Phát, false",
        "0, HTX Tân Phát, false"
    })
    void a_copy_is_overtaken_only_by_a_newer_version_that_says_something_else(
            long version, String name, boolean overtaken) {
        Owner other = new Owner(
                COOPERATIVE.id(), version, name, COOPERATIVE.legalForm(), COOPERATIVE.status(), COOPERATIVE.place());

        assertThat(whole(CycleStep.IDEA).following(ID, other).isPresent()).isEqualTo(overtaken);
    }
}
