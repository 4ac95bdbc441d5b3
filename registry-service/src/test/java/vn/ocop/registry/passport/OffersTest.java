package vn.ocop.registry.passport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ocop.registry.passport.Passport.Shop;
import vn.ocop.registry.passport.ProductLinkedData.Offer;
import vn.ocop.starter.text.Label;

/** Shops as schema.org has offers. */
class OffersTest {
    private static final Coded SUPERMARKET = new Coded("SUPERMARKET", new Label("siêu thị", "supermarket"));

    @Test
    void one_price_is_an_offer_and_a_range_of_prices_an_aggregate() {
        Offer one = Offer.of(shop(90_000L, 90_000L));
        Offer range = Offer.of(shop(90_000L, 120_000L));

        assertThat(one.type()).isEqualTo("Offer");
        assertThat(one.price()).isEqualTo(90_000);
        assertThat(one.priceCurrency()).isEqualTo("VND");
        assertThat(range.type()).isEqualTo("AggregateOffer");
        assertThat(range.price()).isNull();
        assertThat(range.lowPrice()).isEqualTo(90_000);
        assertThat(range.highPrice()).isEqualTo(120_000);
    }

    @Test
    void without_a_price_the_offer_only_says_where() {
        Offer offer = Offer.of(shop(null, null));

        assertThat(offer.type()).isEqualTo("Offer");
        assertThat(offer.priceCurrency()).isNull();
        assertThat(offer.seller().name()).isEqualTo("Co.opmart Cà Mau");
        assertThat(offer.url()).isEqualTo("https://example.vn/tom-kho");
    }

    private static Shop shop(Long from, Long to) {
        return new Shop("Co.opmart Cà Mau", SUPERMARKET, "https://example.vn/tom-kho", from, to);
    }
}
