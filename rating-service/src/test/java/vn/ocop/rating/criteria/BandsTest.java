package vn.ocop.rating.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {
    private static final Bands IN_FORCE =
            new Bands(List.of(band(5, "90"), band(4, "70"), band(3, "50"), band(2, "30"), band(1, "0")));
    private static final Bands OF_2019 = new Bands(
            List.of(band(5, "90", "100"), band(4, "70", "89"), band(3, "50", "69"), band(2, "30", "49"), band(1, "0")));

    @ParameterizedTest
    @CsvSource({"100, 5", "90, 5", "89.99, 4", "70, 4", "69.5, 3", "50, 3", "49.9, 2", "30, 2", "29.9, 1", "0, 1"})
    void a_band_reaches_to_the_next_one(BigDecimal mean, int star) {
        assertThat(IN_FORCE.star(mean)).hasValue(star);
    }

    @ParameterizedTest
    @CsvSource({"100, 5", "90, 5", "89, 4", "69, 3", "49, 2", "29.9, 1"})
    void bands_of_2019_hold_what_they_print(BigDecimal mean, int star) {
        assertThat(OF_2019.star(mean)).hasValue(star);
    }

    @ParameterizedTest
    @CsvSource({"89.5", "69.5", "49.01"})
    void between_two_printed_bands_there_is_no_star(BigDecimal mean) {
        assertThat(OF_2019.star(mean)).isEmpty();
    }

    private static Band band(int star, String from) {
        return new Band(star, new BigDecimal(from), null);
    }

    private static Band band(int star, String from, String to) {
        return new Band(star, new BigDecimal(from), new BigDecimal(to));
    }
}
