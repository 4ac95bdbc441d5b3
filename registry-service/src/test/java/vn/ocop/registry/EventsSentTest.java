package vn.ocop.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.Published;
import vn.ocop.testing.ServiceTest;

/** Every type of event as it is really sent: valid by its schema, in the order of versions, without personal data. */
@ServiceTest
class EventsSentTest {
    private static final String HOUSEHOLD = """
            {"name": "HKD Hương Nam - Út Thung", "legalForm": "BUSINESS_HOUSEHOLD",
             "registrationNumber": "096085001234", "address": "Số 7, ấp Tắc Gốc, xã Tân Ân Tây",
             "formerUnit": "32236@2025-06-30",
             "contact": {"phone": "0913 456 789", "email": "ut.thung@example.vn"},
             "representative": {"name": "Nguyễn Văn Thung", "position": "Chủ hộ", "specialGroup": true}}
            """;

    @LocalServerPort
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @Test
    void the_life_of_an_entity_and_its_product_is_told_type_by_type() {
        Api office = Api.at(port).office();
        String entity = office.post(ENTITIES, HOUSEHOLD).id();
        String product = office.post(
                        PRODUCTS,
                        "{\"entityId\": \"" + entity
                                + "\", \"name\": \"Tôm khô\", \"description\": \"Tôm đất phơi khô\"}")
                .id();
        office.ifMatch(1).post(PRODUCTS + "/" + product + "/step", "{\"to\": 2}");
        office.ifMatch(2).put(PRODUCTS + "/" + product, """
                        {"name": "Tôm khô", "group": 1, "criteriaSet": 8, "plannedYear": 2025,
                         "materials": [{"name": "Tôm đất", "origin": "Ngọc Hiển", "localShare": 97.5}],
                         "marks": [{"kind": "COLLECTIVE_MARK", "number": "00023", "state": "RIGHT_TO_USE"}],
                         "photos": [{"url": "https://photos.example/tom-kho.jpg"}], "gtin": "4006381333931"}
                        """);
        office.ifMatch(3)
                .post(PRODUCTS + "/" + product + "/withdraw", "{\"reason\": \"Theo đơn của Nguyễn Văn Thung\"}");
        office.ifMatch(1).post(ENTITIES + "/" + entity + "/activate", "{}");
        office.ifMatch(2).post(ENTITIES + "/" + entity + "/suspend", "{\"reason\": \"Nguyễn Văn Thung bị xử phạt\"}");
        office.ifMatch(3).post(ENTITIES + "/" + entity + "/reinstate", "{}");
        office.ifMatch(4).post(ENTITIES + "/" + entity + "/close", "{\"reason\": \"Giải thể\"}");

        List<Published> told = told(Topics.REGISTRY_ENTITY, entity, 5);
        assertThat(told)
                .extracting(Published::type)
                .containsExactly(
                        "entity-registered",
                        "entity-updated",
                        "entity-suspended",
                        "entity-reinstated",
                        "entity-closed");
        assertThat(told).extracting(Published::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        List<Published> toldOfProduct = told(Topics.REGISTRY_PRODUCT, product, 4);
        assertThat(toldOfProduct.subList(0, 4))
                .extracting(Published::type)
                .containsExactly("product-registered", "product-stage-changed", "product-updated", "product-withdrawn");
        assertThat(List.of(told, toldOfProduct))
                .allSatisfy(events -> assertThat(events).allSatisfy(event -> {
                    assertThat(event.faults()).isEmpty();
                    assertThat(new String(event.message().value(), UTF_8))
                            .doesNotContain(
                                    "0913", "example.vn", "Nguyễn Văn Thung", "096085001234", "Tắc Gốc", "Số 7");
                }));
    }

    /** All events of the aggregate, up to the end of the topic, so that one too many is seen. */
    private List<Published> told(String topic, String key, int least) {
        return await().until(
                        () -> Published.on(prefix + topic).stream()
                                .filter(event -> key.equals(event.key()))
                                .toList(),
                        events -> events.size() >= least);
    }
}
