package vn.ocop.registry.product;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.time.LocalDate;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import vn.ocop.events.Locality;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.listing.Words;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.text.Vietnamese;

/** How products are stored, and by what they are found and ordered. */
final class ProductKeys {
    static final String BY_NAME = "byName";
    private static final String STAR_UNTIL = "keys.starUntil";
    static final AggregateType<Product> TYPE = new AggregateType<>(
            "product",
            Product.class,
            "products",
            Topics.REGISTRY_PRODUCT,
            ProductKeys::of,
            List.of(
                    Index.on("keys.byName"),
                    Index.on("keys.words", "keys.byName"),
                    Index.on("keys.locality", "keys.byName"),
                    Index.on("keys.unit", "keys.byName"),
                    Index.on("keys.group", "keys.byName"),
                    Index.on("keys.plannedYear", "keys.byName"),
                    Index.on("keys.step", "keys.byName"),
                    Index.on("keys.star", "keys.byName"),
                    Index.sparse(STAR_UNTIL),
                    Index.on("keys.legalForm", "keys.byName"),
                    Index.on("keys.state", "keys.byName"),
                    Index.on("keys.entityId", "keys.byName"),
                    Index.on("keys.gtin", "keys.byName"),
                    Index.uniqueWherePresent("source", "keys.source")));

    private ProductKeys() {}

    /** The star is held on that day; {@code none} finds those without, whose star is over included. */
    static Bson star(String star, LocalDate day) {
        return star.equals(Facets.NONE)
                ? or(eq("keys.star", star), starOver(day))
                : and(eq("keys.star", star), gte(STAR_UNTIL, day.toString()));
    }

    /** There is a star that ended before that day, and its end has not been told yet. */
    static Bson starOver(LocalDate day) {
        return lt(STAR_UNTIL, day.toString());
    }

    static Bson gtin(String number) {
        return eq("keys.gtin", number);
    }

    private static BsonDocument of(String id, Product product) {
        ProductDetails details = product.details();
        Owner owner = product.owner();
        Locality locality = owner.place().locality();
        BsonDocument keys = new BsonDocument(BY_NAME, new BsonString(Vietnamese.sortKey(details.name()) + " " + id))
                // Not the maker's name: who looks for tôm khô does not want the rice cakes of "Tôm khô Chí Tâm".
                .append("words", Words.of(details.name()))
                .append("locality", value(locality == null ? null : locality.unitId()))
                .append(
                        "unit",
                        new BsonArray(owner.place().unitIds().stream()
                                .map(BsonString::new)
                                .toList()))
                .append("group", value(details.group()))
                .append("plannedYear", value(details.plannedYear()))
                .append("step", value(product.step().number()))
                .append(
                        "star",
                        value(product.rating() == null ? null : product.rating().star()))
                .append("legalForm", value(owner.legalForm()))
                .append("state", value(product.status()))
                .append("entityId", value(owner.id()));
        if (product.rating() != null && product.rating().star() != null) {
            keys.append("starUntil", new BsonString(product.rating().until().toString()));
        }
        Gtin.inFourteenDigits(details.gtin()).ifPresent(gtin -> keys.append("gtin", new BsonString(gtin)));
        if (product.source() != null) {
            keys.append("source", new BsonString(product.source().sourceKey()));
        }
        return keys;
    }

    private static BsonString value(Object value) {
        return new BsonString(value == null ? Facets.NONE : value.toString());
    }
}
