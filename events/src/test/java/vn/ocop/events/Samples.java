package vn.ocop.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Events as the registry would publish them for the plan's dried shrimp of Tân Ân Tây. */
final class Samples {
    private static final Locality NGOC_HIEN = new Locality("V", "Huyện Ngọc Hiển", "973@2025-06-30");
    private static final Unit TAN_AN_TAY = new Unit("32236@2025-06-30", "Xã Tân Ân Tây");
    private static final Unit DAT_MUI = new Unit("32248", "Xã Đất Mũi");

    private Samples() {}

    static EntityState fullEntity() {
        return new EntityState(
                "0199d1c5-7a00-7000-8000-000000000001",
                "HTX dịch vụ nông nghiệp nuôi trồng thủy sản Tân Phát Lợi",
                "COOPERATIVE",
                null,
                "2001234567",
                "ấp Tắc Gốc, xã Tân Ân Tây",
                NGOC_HIEN,
                TAN_AN_TAY,
                DAT_MUI,
                true,
                "ACTIVE");
    }

    static EntityState bareEntity() {
        return new EntityState(
                "0199d1c5-7a00-7000-8000-000000000002",
                "CSSX",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                "REGISTERED");
    }

    static ProductState fullProduct() {
        return new ProductState(
                "0199d1c5-7a00-7000-8000-000000000003",
                "Tôm khô",
                new ProductState.Maker(fullEntity().id(), fullEntity().name(), "COOPERATIVE", "ACTIVE"),
                NGOC_HIEN,
                TAN_AN_TAY,
                DAT_MUI,
                1,
                8,
                2023,
                "V-22",
                5,
                "ACTIVE",
                "Tôm đất phơi khô",
                "Nghề làm tôm khô ở Rạch Gốc",
                List.of(new ProductState.Material("Tôm đất", "Ngọc Hiển", new BigDecimal("97.5"))),
                "Túi hút chân không 500 g",
                "TCCS 01:2024",
                List.of(new ProductState.Mark("GEOGRAPHICAL_INDICATION", "00023", "RIGHT_TO_USE")),
                "8936012340004",
                List.of(new ProductState.Photo("https://photos.example/tom-kho.jpg", "ab".repeat(32))));
    }

    static ProductState bareProduct() {
        return new ProductState(
                "0199d1c5-7a00-7000-8000-000000000004",
                "Mắm cua",
                new ProductState.Maker(bareEntity().id(), "CSSX", null, "REGISTERED"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                "ACTIVE",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    static Stream<Record> all() {
        return Stream.concat(
                Stream.of(fullEntity(), bareEntity())
                        .flatMap(entity -> Stream.of(
                                new EntityRegistered(entity),
                                new EntityUpdated(entity),
                                new EntitySuspended(entity),
                                new EntityReinstated(entity),
                                new EntityClosed(entity))),
                Stream.of(fullProduct(), bareProduct())
                        .flatMap(product -> Stream.of(
                                new ProductRegistered(product),
                                new ProductUpdated(product),
                                new ProductStageChanged(4, 5, product),
                                new ProductWithdrawn(product))));
    }
}
