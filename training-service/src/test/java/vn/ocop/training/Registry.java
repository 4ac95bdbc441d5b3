package vn.ocop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.EntityState;
import vn.ocop.events.Locality;
import vn.ocop.events.Topics;
import vn.ocop.events.Unit;
import vn.ocop.testing.Api;
import vn.ocop.testing.OtherService;

/** The registry, as far as the training service can tell: it publishes entities. */
public final class Registry implements AutoCloseable {
    public static final Unit DAT_MUI = new Unit("32248", "Xã Đất Mũi");
    private static final Unit TAN_AN_TAY = new Unit("32236@2025-06-30", "Xã Tân Ân Tây");
    private static final Locality NGOC_HIEN = new Locality("V", "Huyện Ngọc Hiển", "973@2025-06-30");
    private static final JsonMapper JSON = new JsonMapper();
    private final OtherService entities;
    private final Api api;

    public Registry(String prefix, int port) {
        this.entities = new OtherService(prefix + Topics.REGISTRY_ENTITY);
        this.api = Api.at(port).office();
    }

    /** A cooperative of 24 workers in Đất Mũi that the service has heard of; the id is new. */
    public EntityState cooperative(String name) {
        EntityState entity = new EntityState(
                UUID.randomUUID().toString(),
                name,
                "COOPERATIVE",
                null,
                null,
                "ấp Tắc Gốc, xã Tân Ân Tây",
                NGOC_HIEN,
                TAN_AN_TAY,
                DAT_MUI,
                new EntityState.Workforce(24, 19),
                false,
                "ACTIVE");
        entities.publish(entity.id(), 1, "entity-registered", JSON.writeValueAsString(new EntityRegistered(entity)));
        await().untilAsserted(() -> assertThat(
                        api.get("/api/training/v1/entities/" + entity.id()).status())
                .isEqualTo(200));
        return entity;
    }

    @Override
    public void close() {
        entities.close();
    }
}
