package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From a self-assessment to a star that everybody sees, and to its end; nothing but the gateway, the bus and kill -9. */
@OnTheSharedSuite
@Order(4)
class StarThroughTheGatewayIT {
    private static final String TOPIC = "ocop.rating.product";
    private final Suite suite;
    private final Api api;

    StarThroughTheGatewayIT(Suite suite) {
        this.suite = suite;
        this.api = Api.of(suite);
    }

    @Test
    void dried_shrimp_of_the_plan_reaches_four_stars_and_loses_them_everywhere() {
        Candidate shrimp = Candidate.of(api, "V-21")
                .selfAssessed(4)
                .submitted()
                .proposedByCommune()
                .scored();
        assertThat(shrimp.dossier().path("council").path("star").asInt()).isEqualTo(4);
        shrimp.recognised("CM-2026-0401", "96-32236-1-2026");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(shrimp.check("CM-2026-0401").path("status").asString()).isEqualTo("VALID");
            assertThat(shrimp.check("96-32236-1-2026").path("star").asInt()).isEqualTo(4);
            assertThat(shrimp.inCatalogue().path("star").asInt()).isEqualTo(4);
        });
        assertThat(api.all("/api/public/v1/products?star=4"))
                .extracting(product -> product.path("id").asString())
                .contains(shrimp.productId);

        shrimp.revoked();

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(shrimp.check("CM-2026-0401").path("status").asString()).isEqualTo("REVOKED");
            assertThat(shrimp.inCatalogue().path("star").isMissingNode()).isTrue();
        });
        assertThat(typesOf(shrimp)).containsExactly("product-submitted", "product-rated", "product-rating-revoked");
    }

    @Test
    void a_service_killed_between_decision_and_event_tells_the_star_once_when_it_is_back() {
        Candidate crackers = Candidate.of(api, "V-20")
                .selfAssessed(3)
                .submitted()
                .proposedByCommune()
                .scored();
        suite.kill9("broker");
        crackers.recognised("CM-2026-0402", "96-32236-2-2026");
        suite.kill9("rating");

        suite.restart("broker");
        suite.restart("rating");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(crackers.inCatalogue().path("star").asInt()).isEqualTo(3));
        assertThat(typesOf(crackers)).containsExactly("product-submitted", "product-rated");
    }

    /** Types of the events of the product, each version once. */
    private List<String> typesOf(Candidate product) {
        return Bus.everythingOn(suite, TOPIC).stream()
                .filter(event -> event.key().equals(product.productId))
                .filter(new HashSet<>()::add)
                .map(Bus.Event::type)
                .toList();
    }
}
