package vn.ocop.registry.entity;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.listing.Words;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.text.Vietnamese;

/** How entities are stored, and by what they are found and ordered. */
final class EntityKeys {
    static final String BY_NAME = "byName";
    static final String SOURCE = "source";
    static final String REGISTRATION_NUMBER = "registrationNumber";
    static final AggregateType<Entity> TYPE = new AggregateType<>(
            "entity",
            Entity.class,
            "entities",
            Topics.REGISTRY_ENTITY,
            EntityKeys::of,
            List.of(
                    Index.on("keys.byName"),
                    Index.on("keys.words", "keys.byName"),
                    Index.on("keys.locality", "keys.byName"),
                    Index.on("keys.unit", "keys.byName"),
                    Index.on("keys.legalForm", "keys.byName"),
                    Index.on("keys.state", "keys.byName"),
                    Index.uniqueWherePresent("source", "keys.source"),
                    Index.uniqueWherePresent("registrationNumber", "keys.registrationNumber")));

    private EntityKeys() {}

    private static BsonDocument of(String id, Entity entity) {
        EntityDetails details = entity.details();
        BsonDocument keys = new BsonDocument(BY_NAME, new BsonString(Vietnamese.sortKey(details.name()) + " " + id))
                .append("words", Words.of(details.name()))
                .append(
                        "locality",
                        value(
                                entity.place().locality() == null
                                        ? null
                                        : entity.place().locality().unitId()))
                .append(
                        "unit",
                        new BsonArray(entity.place().unitIds().stream()
                                .map(BsonString::new)
                                .toList()))
                .append(
                        "legalForm",
                        value(
                                details.legalForm() == null
                                        ? null
                                        : details.legalForm().name()))
                .append("state", new BsonString(entity.status().name()));
        if (entity.source() != null) {
            keys.append(SOURCE, new BsonString(entity.source().key()));
        }
        if (details.registrationNumber() != null) {
            keys.append(REGISTRATION_NUMBER, new BsonString(details.registrationNumber()));
        }
        return keys;
    }

    private static BsonString value(String text) {
        return new BsonString(text == null ? Facets.NONE : text);
    }
}
