package vn.ocop.registry.trace.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;

import tools.jackson.databind.JsonNode;
import vn.ocop.testing.Api;
import vn.ocop.testing.Api.Answer;

/** HTX Tân Phát Lợi with its dried shrimp, a raw-material area and lots, through the API. */
public final class TraceFlow {
    public static final String AREAS = "/api/registry/v1/growing-areas";
    public static final String LOTS = "/api/registry/v1/lots";
    private final Api api;
    public final String entity;
    public final String product;
    public final Api producer;

    /** @param gtin of the product, null for none */
    public TraceFlow(Api api, String gtin) {
        this.api = api;
        this.entity = created(api.tanAnTay().post(ENTITIES, """
                        {"name": "HTX Tân Phát Lợi", "legalForm": "COOPERATIVE", "formerUnit": "32236@2025-06-30"}
                        """));
        this.producer = api.producerOf(entity);
        this.product =
                created(producer.post(PRODUCTS, """
                        {"entityId": "%s", "name": "Tôm khô", "description": "Tôm đất phơi khô", "gtin": %s}
                        """.formatted(entity, gtin == null ? null : "\"" + gtin + "\"")));
    }

    public String area(String code) {
        return created(producer.post(AREAS, """
                        {"entityId": "%s", "kind": "FARMING", "name": "Vuông tôm Rạch Gốc", "code": "%s",
                         "unit": "32236@2025-06-30", "grows": "Tôm đất", "hectares": 12.5, "validFrom": "2024-01-01",
                         "validUntil": "2030-12-31"}
                        """.formatted(entity, code)));
    }

    public String lot(String code) {
        return created(producer.post(LOTS, """
                        {"productId": "%s", "code": "%s", "madeOn": "2026-01-20", "bestBefore": "2026-07-20",
                         "quantity": {"amount": 120.50, "measure": "KGM"}}
                        """.formatted(product, code)));
    }

    public Answer record(String lot, String event) {
        return producer.post(LOTS + "/" + lot + "/events", event);
    }

    /** Records it and tells its id. */
    public String recorded(String lot, String event) {
        return created(record(lot, event));
    }

    public static String harvested(String area) {
        return """
                {"step": "HARVESTING", "at": "2026-01-18T05:30:00+07:00", "place": "Rạch Gốc",
                 "inputs": [{"area": "%s", "quantity": {"amount": 700, "measure": "KGM"}}]}
                """.formatted(area);
    }

    public static String tested() {
        return """
                {"step": "INSPECTING", "at": "2026-01-21T09:00:00+07:00",
                 "tests": [{"what": "Salmonella", "passed": true, "laboratory": "NAFIQPM 6", "paper": "1234/KQ",
                            "on": "2026-01-21"}]}
                """;
    }

    public static String shipped(String recipient, String kilograms) {
        return """
                {"step": "SHIPPING", "at": "2026-01-25T14:00:00+07:00", "recipient": "%s",
                 "quantity": {"amount": %s, "measure": "KGM"}}
                """.formatted(recipient, kilograms);
    }

    public JsonNode verification(String lot) {
        Answer answer = api.auditor().get(LOTS + "/" + lot + "/verification");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public static String created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }
}
