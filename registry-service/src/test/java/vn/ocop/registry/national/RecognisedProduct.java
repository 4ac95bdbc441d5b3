package vn.ocop.registry.national;

import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.Paths.CATALOGUE;
import static vn.ocop.registry.Paths.ENTITIES;
import static vn.ocop.registry.Paths.PRODUCTS;

import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.RatingState;
import vn.ocop.events.Topics;
import vn.ocop.testing.Api;
import vn.ocop.testing.OtherService;

/** A product of the register under test that the rating service has told of. */
public final class RecognisedProduct {
    private static final JsonMapper JSON = new JsonMapper();
    private final Api api;
    private final String prefix;
    private final String entity;
    private final String id;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private long version;

    private RecognisedProduct(Api api, String prefix, String maker, String product) {
        this.api = api;
        this.prefix = prefix;
        this.entity = api.office().post(ENTITIES, maker).id();
        this.id = api.office()
                .post(PRODUCTS, "{\"entityId\":\"%s\",%s}".formatted(entity, product))
                .id();
    }

    /** Of a household, whose phone and address are its own. */
    public static RecognisedProduct ofHousehold(Api api, String prefix) {
        return new RecognisedProduct(api, prefix, """
                {"name": "Hộ kinh doanh Chí Tâm", "legalForm": "BUSINESS_HOUSEHOLD", "unit": "32248",
                 "address": "Số 7 ấp Khai Long, xã Đất Mũi",
                 "contact": {"phone": "0912345678", "email": "chitam@example.vn"},
                 "representative": {"name": "Nguyễn Chí Tâm"}}""", """
                "name": "Mắm ba khía Chí Tâm", "group": 1, "criteriaSet": 8, "description": "Ba khía Rạch Gốc",
                "gtin": "8936000000011", "photos": [{"url": "https://example.vn/ba-khia.jpg"}]""");
    }

    public String id() {
        return id;
    }

    public String certificate() {
        return mark + "/GCN-OCOP";
    }

    public String code() {
        return "96-32248-" + mark + "-2026";
    }

    /** Rated with so many stars until that day; the register has heard of it when this returns. */
    public RecognisedProduct rated(int star, LocalDate until) {
        tell("product-rated", new ProductRated(rating(star, until, "VALID", null)));
        await().until(() -> {
            var told = api.get(CATALOGUE + "/" + id).json().path("star");
            return until.isBefore(LocalDate.now()) || told.asInt(0) == star;
        });
        return this;
    }

    public void revoked(int star, LocalDate until, LocalDate on) {
        tell("product-rating-revoked", new ProductRatingRevoked(rating(star, until, "REVOKED", on)));
        await().until(() -> api.get(CATALOGUE + "/" + id).json().path("star").isMissingNode());
    }

    private void tell(String type, Object event) {
        try (OtherService ratings = new OtherService(prefix + Topics.RATING_PRODUCT)) {
            ratings.publish(id, ++version, type, JSON.writeValueAsString(event));
        }
    }

    private RatingState rating(int star, LocalDate until, String state, LocalDate revokedOn) {
        return new RatingState(
                id,
                "Mắm ba khía Chí Tâm",
                entity,
                null,
                null,
                new RatingState.Recognition(
                        certificate(),
                        code(),
                        star,
                        "PROVINCE",
                        "2150/QĐ-UBND",
                        until.minusYears(3),
                        "26-2026",
                        until.minusYears(3).plusDays(1),
                        until,
                        false,
                        state,
                        revokedOn,
                        revokedOn == null ? null : "CRITERIA_NOT_MET"));
    }
}
