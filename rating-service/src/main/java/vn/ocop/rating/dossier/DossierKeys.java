package vn.ocop.rating.dossier;

import java.time.LocalDate;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How dossiers are stored, and by what they are found and ordered. */
final class DossierKeys {
    static final String BY_ID = "byId";
    static final String BY_DUE = "byDue";
    static final String BY_JUDGEMENT = "byJudgement";
    /** A product has at most one dossier on its way; the name under which a second one is refused. */
    static final String OPEN = "openDossierOfProduct";

    static final AggregateType<Dossier> TYPE = new AggregateType<>(
            "dossier",
            Dossier.class,
            "dossiers",
            null,
            DossierKeys::of,
            List.of(
                    Index.on("keys.byId"),
                    Index.on("keys.stage", "keys.byId"),
                    Index.on("keys.unit", "keys.byId"),
                    Index.on("keys.entity", "keys.byId"),
                    Index.on("keys.product", "keys.byId"),
                    Index.sparse("keys.byDue"),
                    Index.sparse("keys.byJudgement"),
                    Index.uniqueWherePresent(OPEN, "keys.open")));

    private DossierKeys() {}

    private static BsonDocument of(String id, Dossier dossier) {
        Subject subject = dossier.subject();
        BsonDocument keys = new BsonDocument(BY_ID, new BsonString(id))
                .append("stage", new BsonString(dossier.course().stage().name()))
                .append("entity", new BsonString(subject.entityId()))
                .append("product", new BsonString(subject.productId()))
                .append(
                        "unit",
                        new BsonArray(
                                subject.units().stream().map(BsonString::new).toList()));
        LocalDate due = dossier.course().due();
        if (due != null) {
            keys.append(BY_DUE, new BsonString(due + " " + id));
        }
        if (dossier.judgement().council() != null) {
            keys.append(
                    BY_JUDGEMENT, new BsonString(dossier.judgement().council().heldOn() + " " + id));
        }
        if (!dossier.course().stage().isFinal()) {
            keys.append("open", new BsonString(subject.productId()));
        }
        return keys;
    }
}
