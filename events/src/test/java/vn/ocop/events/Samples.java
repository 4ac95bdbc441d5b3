package vn.ocop.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Events as the services would publish them for the plan's dried shrimp of Tân Ân Tây. */
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
                new EntityState.Workforce(24, 19),
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

    static RatingState fullRating() {
        return new RatingState(
                fullProduct().id(),
                "Tôm khô",
                fullEntity().id(),
                new RatingState.Submission(
                        "0199d1c5-7a00-7000-8000-00000000000e", "REASSESSMENT", LocalDate.of(2029, 6, 1), "26-2026", 8),
                new RatingState.Outcome(
                        "0199d1c5-7a00-7000-8000-00000000000d",
                        "FIRST",
                        LocalDate.of(2026, 11, 20),
                        "26-2026",
                        8,
                        new BigDecimal("78.2857"),
                        4,
                        List.of(new RatingState.Missed("4.1", 5, 5))),
                new RatingState.Recognition(
                        "12/GCN-OCOP",
                        "96-32248-07-2026",
                        4,
                        "PROVINCE",
                        "2150/QĐ-UBND",
                        LocalDate.of(2026, 11, 20),
                        "26-2026",
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2030, 3, 1),
                        true,
                        "REVOKED",
                        LocalDate.of(2029, 12, 1),
                        "CRITERIA_NOT_MET"));
    }

    static RatingState bareRating() {
        return new RatingState(bareProduct().id(), "Mắm cua", bareEntity().id(), null, null, null);
    }

    static Stream<Record> all() {
        return Stream.of(ofTheRegistry(), ofRatings(), ofTraining(), ofTrade()).flatMap(each -> each);
    }

    private static Stream<Record> ofRatings() {
        return Stream.of(fullRating(), bareRating())
                .flatMap(rating -> Stream.of(
                        new ProductSubmitted(rating),
                        new ProductSubmissionClosed(rating),
                        new ProductRated(rating),
                        new ProductRatingExpiring(180, rating),
                        new ProductRatingExpired(rating),
                        new ProductRatingRevoked(rating)));
    }

    private static Stream<Record> ofTraining() {
        String officer = "0199d1c5-7a00-7000-8000-00000000000f";
        LocalDate day = LocalDate.of(2026, 9, 18);
        return Stream.of(
                new EntityTrained(new EntityTrainingState(
                        fullEntity().id(),
                        List.of(
                                new EntityTrainingState.Topic("e-commerce", day, null, 1, 1, 0),
                                new EntityTrainingState.Topic("quality-food-safety", day, day.plusYears(3), 2, 1, 14)),
                        3,
                        1,
                        14)),
                new EntityTrained(new EntityTrainingState(bareEntity().id(), List.of(), 0, 0, 0)),
                new OfficerTrained(new OfficerTrainingState(
                        officer,
                        "COMMUNE",
                        "commune_pc",
                        DAT_MUI.id(),
                        List.of(new OfficerTrainingState.Topic("programme-rules", day, null, 1)),
                        1)));
    }

    private static Stream<Record> ofTrade() {
        String id = "0199d1c5-7a00-7000-8000-000000000021";
        LocalDate day = LocalDate.of(2026, 10, 2);
        MarketState.Listing full = new MarketState.Listing(
                id,
                id,
                "Siêu thị Co.opmart Cà Mau",
                "SUPERMARKET",
                "https://shop.example/tom-kho",
                day,
                day.plusYears(1),
                650_000L,
                690_000L);
        MarketState.Listing bare =
                new MarketState.Listing(id, id, "Cửa hàng Rạch Gốc", "OWN_SHOP", null, day, null, null, null);
        MarketState market = new MarketState(
                fullProduct().id(),
                fullEntity().id(),
                List.of(full, bare),
                List.of(new MarketState.Promotion(
                        id, "Diễn đàn kết nối sản phẩm OCOP Cà Mau", "FORUM", "PROVINCE", day, day.plusDays(3))));
        MarketState nowhere = new MarketState(bareProduct().id(), bareEntity().id(), List.of(), List.of());
        return Stream.of(
                new ProductListed(id, market),
                new ProductPromoted(id, market),
                new ProductDelisted("REVOKED", day, List.of(full, bare), nowhere),
                new ProductDelisted("REVOKED", null, List.of(full, bare), nowhere),
                new SaleRecorded(sale(id, id, new BigDecimal("120.5"), "kg")),
                new SaleRecorded(sale(id, null, null, null)));
    }

    private static SaleState sale(String id, String channel, BigDecimal quantity, String unit) {
        return new SaleState(
                id,
                2,
                "RECORDED",
                fullEntity().id(),
                fullProduct().id(),
                channel,
                channel == null ? "OTHER" : "SUPERMARKET",
                "PROVINCE",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                quantity,
                unit,
                78_325_000,
                "SELF_REPORTED");
    }

    private static Stream<Record> ofTheRegistry() {
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
