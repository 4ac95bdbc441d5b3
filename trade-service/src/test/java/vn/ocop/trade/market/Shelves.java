package vn.ocop.trade.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.TestTokens;

/** Channels and what stands on them, as officers of the trade agency enter it. */
public final class Shelves {
    static final String CHANNELS = "/api/trade/v1/channels";
    public final Api agency;

    public Shelves(Api api) {
        this.agency = api.as(TestTokens.as("trade.officer").roles("trade").agency("industry_trade"));
    }

    /** A channel that takes goods of that star; its name is new. */
    public String channel(String name, String kind, int leastStar) {
        Api.Answer answer = agency.post(CHANNELS, """
                {"name":"%s %s","kind":"%s","scope":"PROVINCE","unit":"32248","operator":"Sở Công Thương","leastStar":%d%s}
                """.formatted(
                        name,
                        UUID.randomUUID(),
                        kind,
                        leastStar,
                        kind.equals("OCOP_POINT") ? ",\"placeType\":\"MARKET\"" : ""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    /** Lists the product there from 2026-11-01 on; the id of the listing. */
    public String listed(String product, String channel) {
        Api.Answer answer = list(agency, product, channel, "2026-11-01");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    static Api.Answer list(Api who, String product, String channel, String from) {
        return who.post(
                "/api/trade/v1/products/" + product + "/listings",
                "{\"channelId\":\"%s\",\"from\":\"%s\",\"priceFrom\":320000,\"priceTo\":350000}"
                        .formatted(channel, from));
    }

    public JsonNode market(String product) {
        return agency.get("/api/trade/v1/products/" + product + "/market").json();
    }
}
