package vn.ocop.rating.inspection;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How inspections are stored, and by what they are found and ordered. */
final class InspectionKeys {
    static final String BY_DAY = "byDay";
    /** Day by which the next thing is to happen, then the id; only of those that wait for something. */
    static final String BY_DUE = "byDue";

    static final String UNITS = "keys.unit";
    /** The entity, only where it may know of the inspection. */
    static final String OPEN_TO = "keys.openTo";
    /** The product, only where its revocation is to be decided. */
    static final String TO_REVOKE = "keys.toRevoke";

    static final AggregateType<Inspection> TYPE = new AggregateType<>(
            "inspection",
            Inspection.class,
            "inspections",
            null,
            InspectionKeys::of,
            List.of(
                    Index.on("keys.byDay"),
                    Index.on("keys.state", "keys.byDay"),
                    Index.on("keys.kind", "keys.byDay"),
                    Index.on("keys.product", "keys.byDay"),
                    Index.on("keys.entity", "keys.byDay"),
                    Index.on(UNITS, "keys.byDay"),
                    Index.sparse(OPEN_TO, "keys.byDay"),
                    Index.sparse(TO_REVOKE),
                    Index.sparse("keys.byDue")));

    private InspectionKeys() {}

    private static BsonDocument of(String id, Inspection inspection) {
        Subject subject = inspection.subject();
        BsonDocument keys = new BsonDocument(
                        BY_DAY, new BsonString(inspection.plan().day() + " " + id))
                .append("state", new BsonString(inspection.state().name()))
                .append("kind", new BsonString(inspection.plan().kind().name()))
                .append("product", new BsonString(subject.productId()))
                .append("entity", new BsonString(subject.entityId()))
                .append(
                        "unit",
                        new BsonArray(
                                subject.units().stream().map(BsonString::new).toList()));
        if (inspection.isOpenToEntity()) {
            keys.append("openTo", new BsonString(subject.entityId()));
        }
        if (inspection.state() == Inspection.State.REVOCATION_DUE) {
            keys.append("toRevoke", new BsonString(subject.productId()));
        }
        if (inspection.due() != null) {
            keys.append(BY_DUE, new BsonString(inspection.due() + " " + id));
        }
        return keys;
    }
}
