package vn.ocop.trade;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.EntityState;
import vn.ocop.events.Locality;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductState;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.events.RatingState;
import vn.ocop.events.Topics;
import vn.ocop.events.Unit;
import vn.ocop.testing.Api;
import vn.ocop.testing.OtherService;

/** Registry and rating, as far as the trade service can tell: they publish entities, products and stars. */
public final class Neighbours implements AutoCloseable {
    public static final Unit DAT_MUI = new Unit("32248", "Xã Đất Mũi");
    public static final Unit TAN_AN_TAY = new Unit("32236@2025-06-30", "Xã Tân Ân Tây");
    public static final Locality NGOC_HIEN = new Locality("V", "Huyện Ngọc Hiển", "973@2025-06-30");
    private static final JsonMapper JSON = new JsonMapper();
    private final OtherService entities;
    private final OtherService products;
    private final OtherService ratings;
    private final Api api;

    public Neighbours(String prefix, int port) {
        this.entities = new OtherService(prefix + Topics.REGISTRY_ENTITY);
        this.products = new OtherService(prefix + Topics.REGISTRY_PRODUCT);
        this.ratings = new OtherService(prefix + Topics.RATING_PRODUCT);
        this.api = Api.at(port).auditor();
    }

    /** A cooperative of Đất Mũi; the id is new. */
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
        return entity;
    }

    /** A product that the service has heard of, without a star; the id is new. */
    public ProductState product(EntityState entity, String name, int group) {
        ProductState product = state(UUID.randomUUID().toString(), entity, name, group, "ACTIVE");
        products.publish(
                product.id(), 1, "product-registered", JSON.writeValueAsString(new ProductRegistered(product)));
        await().until(() -> api.get(path(product.id())).status() == 200);
        return product;
    }

    /** A product that holds a star from 2026-01-01 to that day. */
    public ProductState rated(EntityState entity, String name, int group, int star, LocalDate lastDay) {
        ProductState product = product(entity, name, group);
        rate(product, 1, star, lastDay);
        await().until(() -> api.get(path(product.id())).json().path("starToday").asInt(0) == star);
        return product;
    }

    /** Tells that version of the product's rating: it holds the star from 2026-01-01 to that day. */
    public void rate(ProductState product, long version, int star, LocalDate lastDay) {
        ratings.publish(
                product.id(),
                version,
                "product-rated",
                JSON.writeValueAsString(new ProductRated(rating(product, star, lastDay, "VALID"))));
    }

    /** Tells, as that version of the product's rating, that its recognition was revoked on 2026-11-20. */
    public void revoke(ProductState product, long version) {
        ratings.publish(
                product.id(),
                version,
                "product-rating-revoked",
                JSON.writeValueAsString(
                        new ProductRatingRevoked(rating(product, 4, LocalDate.of(2028, 12, 31), "REVOKED"))));
    }

    /** Tells that the product was withdrawn from the programme. */
    public void withdraw(ProductState product, EntityState entity) {
        ProductState withdrawn = state(product.id(), entity, product.name(), product.group(), "WITHDRAWN");
        products.publish(
                product.id(), 2, "product-withdrawn", JSON.writeValueAsString(new ProductWithdrawn(withdrawn)));
    }

    private static ProductState state(String id, EntityState entity, String name, int group, String state) {
        return new ProductState(
                id,
                name,
                new ProductState.Maker(entity.id(), entity.name(), entity.legalForm(), entity.state()),
                entity.locality(),
                entity.formerUnit(),
                entity.unit(),
                group,
                8,
                2023,
                null,
                5,
                state,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    private static RatingState rating(ProductState product, int star, LocalDate lastDay, String state) {
        return new RatingState(
                product.id(),
                product.name(),
                product.entity().id(),
                null,
                null,
                new RatingState.Recognition(
                        "GCN-" + product.id().substring(0, 8),
                        null,
                        star,
                        "PROVINCE",
                        "2150/QĐ-UBND",
                        LocalDate.of(2025, 12, 30),
                        "26-2026",
                        LocalDate.of(2026, 1, 1),
                        lastDay,
                        false,
                        state,
                        state.equals("REVOKED") ? LocalDate.of(2026, 11, 20) : null,
                        state.equals("REVOKED") ? "CRITERIA_NOT_MET" : null));
    }

    private static String path(String id) {
        return "/api/trade/v1/products/" + id;
    }

    @Override
    public void close() {
        entities.close();
        products.close();
        ratings.close();
    }
}
