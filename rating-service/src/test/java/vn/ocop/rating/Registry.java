package vn.ocop.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntityTrained;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.events.Locality;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductState;
import vn.ocop.events.Topics;
import vn.ocop.events.Unit;
import vn.ocop.testing.OtherService;

/** The other services, as far as the rating service can tell: they publish entities, products and trainings. */
public final class Registry implements AutoCloseable {
    public static final Unit DAT_MUI = new Unit("32248", "Xã Đất Mũi");
    private static final Unit TAN_AN_TAY = new Unit("32236@2025-06-30", "Xã Tân Ân Tây");
    private static final Locality NGOC_HIEN = new Locality("V", "Huyện Ngọc Hiển", "973@2025-06-30");
    private static final JsonMapper JSON = new JsonMapper();
    private final OtherService entities;
    private final OtherService products;
    private final OtherService trainings;

    public Registry(String prefix) {
        entities = new OtherService(prefix + Topics.REGISTRY_ENTITY);
        products = new OtherService(prefix + Topics.REGISTRY_PRODUCT);
        trainings = new OtherService(prefix + Topics.TRAINING_ENTITY);
    }

    /** The dried shrimp of the cooperative Tân Phát Lợi, in the set of processed seafood; the ids are new. */
    public ProductState driedShrimp() {
        return product("Tôm khô", 8, 24, 19);
    }

    /** A product of an entity with so many workers, so many of them from the commune. */
    public ProductState product(String name, Integer set, int workers, int local) {
        String entityId = UUID.randomUUID().toString();
        String entityName = "HTX dịch vụ nông nghiệp nuôi trồng thủy sản Tân Phát Lợi";
        EntityState entity = new EntityState(
                entityId,
                entityName,
                "COOPERATIVE",
                null,
                "2001234567",
                "ấp Tắc Gốc, xã Tân Ân Tây",
                NGOC_HIEN,
                TAN_AN_TAY,
                DAT_MUI,
                new EntityState.Workforce(workers, local),
                false,
                "ACTIVE");
        ProductState product = new ProductState(
                UUID.randomUUID().toString(),
                name,
                new ProductState.Maker(entityId, entityName, "COOPERATIVE", "ACTIVE"),
                NGOC_HIEN,
                TAN_AN_TAY,
                DAT_MUI,
                1,
                set,
                2026,
                "V-22",
                5,
                "ACTIVE",
                null,
                "Tôm đất phơi nắng Rạch Gốc",
                List.of(new ProductState.Material("Tôm đất", "Ngọc Hiển", new BigDecimal("100"))),
                "Túi 200 g",
                null,
                List.of(),
                null,
                List.of());
        entities.publish(entityId, 1, "entity-registered", JSON.writeValueAsString(new EntityRegistered(entity)));
        products.publish(
                product.id(), 1, "product-registered", JSON.writeValueAsString(new ProductRegistered(product)));
        return product;
    }

    /** So many workers of an entity have been trained, as of this version of what is told. */
    public void trained(String entityId, long version, int workers) {
        EntityTrainingState state = new EntityTrainingState(
                entityId,
                List.of(new EntityTrainingState.Topic(
                        "tourism-service", LocalDate.parse("2026-05-20"), null, 1, 1, workers)),
                1,
                1,
                workers);
        trainings.publish(entityId, version, "entity-trained", JSON.writeValueAsString(new EntityTrained(state)));
    }

    @Override
    public void close() {
        entities.close();
        products.close();
        trainings.close();
    }
}
