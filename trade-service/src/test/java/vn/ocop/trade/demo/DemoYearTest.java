package vn.ocop.trade.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.testing.Api;
import vn.ocop.testing.TestTokens;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;

/** The year that the stand-alone demo shows. */
@TradeServiceTest
@TestPropertySource(properties = "trade.demo-year=true")
class DemoYearTest {
    private static final String TRADE = "/api/trade/v1";
    private static final String PATH = TRADE + "/demo-year/";

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Test
    void a_locality_has_its_year_of_section_V_and_a_second_load_changes_nothing() {
        try (Neighbours neighbours = new Neighbours(prefix, port)) {
            EntityState maker = neighbours.cooperative("HTX Tân Phát Lợi");
            ProductState shrimp = neighbours.rated(maker, "Tôm khô Tân Phát Lợi", 1, 5, LocalDate.of(2028, 12, 31));
            EntityState other = neighbours.cooperative("DNTN Tôm khô Chí Tâm");
            ProductState second = neighbours.rated(other, "Tôm khô Chí Tâm", 1, 4, LocalDate.of(2028, 12, 31));
            Api agency = Api.at(port).as(TestTokens.as("trade").roles("trade"));
            String summary = TRADE + "/entities/" + maker.id() + "/promotion-summary?from=2023-01-01&to=2026-12-31";
            await().until(() -> agency.get(summary).status() == 200);

            assertThat(agency.post(PATH + "V?known=3", "").rule()).isEqualTo("stars-to-come");
            Api.Answer first = agency.post(PATH + "V?known=2", "");
            assertThat(first.status()).as(first.text()).isEqualTo(200);
            JsonNode loaded = first.json();
            assertThat(loaded.get("sales").asInt()).isEqualTo(18);
            assertThat(loaded.get("closed").asInt()).isEqualTo(1);
            assertThat(agency.post(PATH + "V", "").json()).isEqualTo(loaded);
            JsonNode last = agency.post(PATH + "IX", "").json();
            assertThat(last.get("closed").asInt()).as(last.toString()).isEqualTo(5);
            assertThat(agency.post(PATH + "V", "").json()).isEqualTo(loaded);

            JsonNode evidence = agency.get(summary).json();
            assertThat(evidence.get("distributors").asInt())
                    .as(evidence.toString())
                    .isEqualTo(3);
            assertThat(evidence.get("modernChannels").asInt()).isEqualTo(2);
            assertThat(evidence.get("contracts").asInt()).isEqualTo(1);
            assertThat(evidence.get("occasions").toString()).isEqualTo("{\"PROVINCE\":4,\"OUTSIDE\":1,\"ABROAD\":0}");
            assertThat(agency.get(TRADE + "/promotion-events?task=V.5").json().get("items"))
                    .singleElement()
                    .satisfies(
                            forum -> assertThat(forum.get("state").asString()).isEqualTo("CLOSED"));
            assertThat(Api.at(port).get("/api/public/v1/promotion-events").text())
                    .contains("Hội chợ Tết Đinh Mùi 2027");
            await().untilAsserted(() -> assertThat(agency.get(TRADE + "/products/" + shrimp.id() + "/market")
                            .text())
                    .contains("LIVESTREAM"));
            assertThat(agency.get(TRADE + "/gift-sets?task=V.2").text()).contains("OFFERED", shrimp.id(), second.id());
            assertThat(agency.post(PATH + "X", "").status()).isEqualTo(404);
        }
    }
}
