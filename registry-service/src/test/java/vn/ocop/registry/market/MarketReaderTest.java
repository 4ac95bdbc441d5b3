package vn.ocop.registry.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.Paths.CATALOGUE;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.MarketState;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.ProductListed;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.RatingState;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.OtherService;
import vn.ocop.testing.ServiceTest;

/** The catalogue tells where a product can be bought, as long as its star holds. */
@ServiceTest
class MarketReaderTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Api api;
    private String entity;
    private String product;

    @BeforeEach
    void registered() {
        api = Api.at(port);
        entity = api.office()
                .post(ENTITIES, "{\"name\":\"HTX Chí Tâm\",\"legalForm\":\"COOPERATIVE\",\"unit\":\"32248\"}")
                .id();
        product = api.office()
                .post(PRODUCTS, "{\"entityId\":\"%s\",\"name\":\"Mắm ba khía\"}".formatted(entity))
                .id();
    }

    @Test
    void the_newest_listings_are_shown_however_events_arrive_and_only_those_of_today() {
        try (OtherService rating = new OtherService(prefix + Topics.RATING_PRODUCT);
                OtherService trade = new OtherService(prefix + Topics.TRADE_PRODUCT)) {
            rating.publish(
                    product, 1, "product-rated", JSON.writeValueAsString(new ProductRated(rating("VALID", null))));
            MarketState.Listing shop = listing("Cửa hàng Rạch Gốc", LONG_AGO, null);
            MarketState.Listing over = listing("Hội chợ cũ", LONG_AGO, LONG_AGO.plusDays(9));
            MarketState.Listing toCome = listing("Siêu thị", LocalDate.now().plusYears(1), null);
            trade.publish(product, 3, "product-listed", listed(shop, over, toCome));
            trade.publish(product, 1, "product-listed", listed(over));
            trade.publish(product, 3, "product-listed", listed(over));

            await().untilAsserted(() -> assertThat(shown()).containsExactly("Cửa hàng Rạch Gốc"));

            trade.publish(
                    product,
                    4,
                    "product-delisted",
                    JSON.writeValueAsString(new ProductDelisted("ENDED", null, List.of(shop), market())));
            await().untilAsserted(() -> assertThat(shown()).isEmpty());
        }
    }

    @Test
    void a_revoked_product_is_on_sale_nowhere_though_the_trade_service_is_silent() {
        try (OtherService rating = new OtherService(prefix + Topics.RATING_PRODUCT);
                OtherService trade = new OtherService(prefix + Topics.TRADE_PRODUCT)) {
            rating.publish(
                    product, 1, "product-rated", JSON.writeValueAsString(new ProductRated(rating("VALID", null))));
            trade.publish(product, 1, "product-listed", listed(listing("Cửa hàng Rạch Gốc", LONG_AGO, null)));
            await().untilAsserted(() -> assertThat(shown()).hasSize(1));

            rating.publish(
                    product,
                    2,
                    "product-rating-revoked",
                    JSON.writeValueAsString(new ProductRatingRevoked(rating("REVOKED", LONG_AGO.plusYears(1)))));

            await().untilAsserted(() -> assertThat(shown()).isEmpty());
        }
    }

    private List<String> shown() {
        return api.get(CATALOGUE + "/" + product)
                .json()
                .path("onSale")
                .valueStream()
                .map(listing -> listing.path("channel").asString())
                .toList();
    }

    private String listed(MarketState.Listing... listings) {
        return JSON.writeValueAsString(new ProductListed(listings[0].id(), market(listings)));
    }

    private MarketState market(MarketState.Listing... listings) {
        return new MarketState(product, entity, Stream.of(listings).toList(), List.of());
    }

    private static MarketState.Listing listing(String channel, LocalDate from, LocalDate until) {
        String id = UUID.randomUUID().toString();
        return new MarketState.Listing(id, id, channel, "OWN_SHOP", null, from, until, 90_000L, 120_000L);
    }

    private RatingState rating(String state, LocalDate revokedOn) {
        return new RatingState(
                product,
                "Mắm ba khía",
                entity,
                null,
                null,
                new RatingState.Recognition(
                        "7/GCN-OCOP",
                        null,
                        3,
                        "PROVINCE",
                        "2150/QĐ-UBND",
                        LONG_AGO,
                        "148-2023",
                        LONG_AGO,
                        LocalDate.now().plusYears(2),
                        false,
                        state,
                        revokedOn,
                        revokedOn == null ? null : "CRITERIA_NOT_MET"));
    }
}
