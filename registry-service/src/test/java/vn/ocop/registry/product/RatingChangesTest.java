package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.Paths.CATALOGUE;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;
import static vn.ocop.registry.SettableClock.START;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.Topics;
import vn.ocop.registry.SettableClock;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.OtherService;
import vn.ocop.testing.ServiceTest;

/** The catalogue shows the star that the rating service tells of, and shows it no longer than it holds. */
@ServiceTest
@Import(SettableClock.class)
class RatingChangesTest {
    @Autowired
    MovableClock clock;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private OtherService ratings;
    private Api api;
    private String name;
    private String product;

    @BeforeEach
    void registered() {
        clock.set(START);
        ratings = new OtherService(prefix + Topics.RATING_PRODUCT);
        api = Api.at(port);
        String entity = api.office()
                .post(
                        ENTITIES,
                        "{\"name\": \"HTX Tân Phát Lợi\", \"legalForm\": \"COOPERATIVE\", \"formerUnit\": \"32236@2025-06-30\"}")
                .id();
        // A word of its own finds the product of this test only.
        name = "tomkho" + UUID.randomUUID().toString().substring(0, 8);
        product = api.office()
                .post(PRODUCTS, "{\"entityId\": \"%s\", \"name\": \"%s\"}".formatted(entity, name))
                .id();
    }

    @AfterEach
    void close() {
        ratings.close();
    }

    @Test
    void a_recognised_product_is_in_the_catalogue_with_its_star_its_filter_and_its_count() {
        tell(1, "product-rated", recognised(4, "VALID"));

        await().untilAsserted(() -> assertThat(star()).isEqualTo(4));
        assertThat(entry().get("starUntil").asString()).isEqualTo("2029-11-23");
        assertThat(found("star=4")).isEqualTo(1);
        assertThat(found("star=none")).isZero();
        assertThat(counted("4")).isEqualTo(1);
        assertThat(api.office()
                        .get(PRODUCTS + "/" + product)
                        .json()
                        .get("rating")
                        .get("certificate")
                        .asString())
                .isEqualTo("12/GCN-OCOP");
    }

    @Test
    void a_revoked_star_is_gone_at_once() {
        tell(1, "product-rated", recognised(4, "VALID"));
        await().untilAsserted(() -> assertThat(star()).isEqualTo(4));

        tell(2, "product-rating-revoked", recognised(4, "REVOKED"));

        await().untilAsserted(() -> assertThat(star()).isNull());
        assertThat(found("star=4")).isZero();
        assertThat(found("star=none")).isEqualTo(1);
    }

    @Test
    void what_comes_twice_or_late_changes_nothing() {
        tell(3, "product-rating-revoked", recognised(4, "REVOKED"));
        tell(3, "product-rating-revoked", recognised(4, "REVOKED"));
        tell(1, "product-rated", recognised(4, "VALID"));
        tell(2, "product-rating-expiring", recognised(4, "VALID"));
        String after = UUID.randomUUID().toString();
        ratings.publish(after, 1, "product-rated", recognised(4, "VALID"));

        // The product of the last event is not known here: once that is put aside, all before it were taken.
        await().untilAsserted(() -> assertThat(
                        api.office().get("/api/registry/v1/dead-letters").text())
                .contains(after));
        assertThat(star()).isNull();
        assertThat(api.office()
                        .get(PRODUCTS + "/" + product)
                        .json()
                        .get("version")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void a_newer_recognition_takes_the_place_of_the_former() {
        tell(1, "product-rated", recognised(3, "VALID"));
        tell(2, "product-submitted", recognised(3, "VALID"));
        tell(3, "product-rated", recognised(5, "VALID"));

        await().untilAsserted(() -> assertThat(star()).isEqualTo(5));
    }

    @Test
    void at_midnight_in_vietnam_the_star_is_over_though_nobody_has_told_so() {
        tell(1, "product-rated", recognised(4, "VALID"));
        await().untilAsserted(() -> assertThat(star()).isEqualTo(4));

        clock.set(Instant.parse("2029-11-23T16:59:50Z"));
        assertThat(star()).isEqualTo(4);
        assertThat(found("star=4")).isEqualTo(1);
        assertThat(Api.at(port).get(CATALOGUE + "/" + product).header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).matches("max-age=\\d, public"));

        clock.set(Instant.parse("2029-11-23T17:00:00Z"));
        assertThat(star()).isNull();
        assertThat(entry().has("starUntil")).isFalse();
        assertThat(found("star=4")).isZero();
        assertThat(found("star=none")).isEqualTo(1);
        assertThat(counted("4")).isZero();
        assertThat(counted(null)).isEqualTo(1);
    }

    private void tell(long version, String type, String data) {
        ratings.publish(product, version, type, data);
    }

    private String recognised(int star, String state) {
        return """
                {"rating": {"productId": "%s", "productName": "Tôm khô", "entityId": "e", "recognition": {
                 "certificate": "12/GCN-OCOP", "star": %d, "level": "PROVINCE", "decision": "2150/QĐ-UBND",
                 "decidedOn": "2026-11-20", "criteriaVersion": "26-2026", "issuedOn": "2026-11-23",
                 "validUntil": "2029-11-23", "extended": false, "state": "%s"}}}""".formatted(product, star, state);
    }

    private JsonNode entry() {
        return Api.at(port).get(CATALOGUE + "/" + product).json();
    }

    private Integer star() {
        JsonNode star = entry().get("star");
        return star == null ? null : star.asInt();
    }

    private int found(String filter) {
        return Api.at(port)
                .get(CATALOGUE + "?q=" + name + "&" + filter)
                .json()
                .get("items")
                .size();
    }

    private long counted(String star) {
        for (JsonNode count :
                Api.at(port).get(CATALOGUE + "/facets?q=" + name).json().get("star")) {
            JsonNode value = count.get("value");
            if (star == null ? value.isNull() : value.asString().equals(star)) {
                return count.get("count").asLong();
            }
        }
        return 0;
    }
}
