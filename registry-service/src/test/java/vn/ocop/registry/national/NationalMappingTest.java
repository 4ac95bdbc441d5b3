package vn.ocop.registry.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.events.Unit;
import vn.ocop.registry.national.NationalRecord.Commune;
import vn.ocop.registry.national.NationalRecord.State;
import vn.ocop.registry.programme.history.Recognised;
import vn.ocop.registry.territory.Territory;

/** A record says what the register and the rating service have told, on the day asked for. */
class NationalMappingTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 5);
    private static final LocalDate END = LocalDate.of(2027, 2, 5);
    private static final Unit FORMER = new Unit("32236@2025-06-30", "Xã Tân Ân Tây");
    private static final Unit TODAY = new Unit("32244", "Xã Phan Ngọc Hiển");
    private final NationalMapping mapping = new NationalMapping(Territory.load(), new NationalTypes());

    @ParameterizedTest
    @CsvSource({
        "2027-02-04, false, VALID",
        "2027-02-05, false, EXPIRED",
        "2027-02-05, true, REVOKED",
        "2026-11-23, true, VALID"
    })
    void a_certificate_holds_through_its_last_day(LocalDate day, boolean revoked, State state) {
        NationalRecord one = record(recognised(4, "PROVINCE", revoked), 1, 8, day);

        assertThat(one.state()).isEqualTo(state);
        assertThat(one.issuedOn()).isEqualTo(FIRST);
        assertThat(one.expiryDate()).isEqualTo(LocalDate.of(2027, 2, 4));
    }

    @ParameterizedTest
    @CsvSource({"5, CENTRAL, true", "5, PROVINCE, false", "4, CENTRAL, false"})
    void national_is_who_has_five_stars_by_the_ministry(int star, String level, boolean national) {
        assertThat(record(recognised(star, level, false), 1, 8, FIRST).isNational())
                .isEqualTo(national);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, food",
        "2, , drink",
        "4, 21, keepsake",
        "4, 22, cloth",
        "4, , ",
        "5, 23, ",
        "6, 26, travel",
        ", ,"
    })
    void the_kind_is_in_the_words_of_2021_where_they_have_one(Integer group, Integer set, String type) {
        assertThat(record(recognised(3, "PROVINCE", false), group, set, FIRST).type())
                .isEqualTo(type);
    }

    @Test
    void the_commune_is_that_of_the_day_with_its_time() {
        Recognised recognition = recognised(4, "PROVINCE", false);

        assertThat(record(recognition, 1, 8, LocalDate.of(2025, 6, 30)).commune())
                .isEqualTo(new Commune("32236", "Xã Tân Ân Tây", null, LocalDate.of(2025, 6, 30)));
        assertThat(record(recognition, 1, 8, LocalDate.of(2025, 7, 1)).commune())
                .isEqualTo(new Commune("32244", "Xã Phan Ngọc Hiển", LocalDate.of(2025, 7, 1), null));
    }

    @Test
    void the_text_of_a_record_is_the_same_whoever_writes_it_and_can_be_read_back() {
        NationalRecord one = record(recognised(4, "PROVINCE", false), 1, 8, FIRST);
        String text = NationalJson.write(one);

        assertThat(NationalJson.read(NationalJson.MAPPER.readTree(text))).isEqualTo(one);
        assertThat(text).contains("\"ocop_star\":4", "\"verified_by_gs1\":{\"gtin\":null,\"brand\":null,");
    }

    private NationalRecord record(Recognised recognition, Integer group, Integer set, LocalDate day) {
        ProductState product = new ProductState(
                "p1",
                "Tôm khô Tân Phát Lợi",
                new ProductState.Maker("e1", "HTX Tân Phát Lợi", "COOPERATIVE", "ACTIVE"),
                null,
                FORMER,
                TODAY,
                group,
                set,
                null,
                null,
                6,
                "ACTIVE",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of());
        EntityState maker = new EntityState(
                "e1", "HTX Tân Phát Lợi", "COOPERATIVE", null, null, null, null, FORMER, TODAY, null, false, "ACTIVE");
        return mapping.of(recognition, product, maker, null, day);
    }

    private static Recognised recognised(int star, String level, boolean revoked) {
        return new Recognised(
                "p1",
                "e1",
                UUID.randomUUID() + "/GCN",
                star,
                level,
                "2150/QĐ-UBND",
                FIRST,
                END,
                revoked,
                revoked ? "CRITERIA_NOT_MET" : null,
                false,
                1);
    }
}
