package vn.ocop.registry.finding;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.listing.Facets;
import vn.ocop.starter.listing.Words;
import vn.ocop.starter.mongo.Index;

/** By what findings are found and ordered. */
final class FindingKeys {
    /** Order of the source, unique. */
    static final String ORDER = "order";

    static final List<Index> INDEXES = List.of(
            Index.on(ORDER),
            Index.on("keys.status", ORDER),
            Index.on("keys.code", ORDER),
            Index.on("keys.locality", ORDER),
            Index.on("keys.unit", ORDER),
            Index.on("keys.record", ORDER),
            Index.on("keys.entityId", ORDER),
            Index.on("keys.productId", ORDER),
            Index.on("keys.words", ORDER),
            Index.on("keys.scope"));

    private FindingKeys() {}

    static String order(FiledFinding filed) {
        Finding finding = filed.finding();
        return "%s %09d %s %s"
                .formatted(finding.source().file(), finding.source().line(), finding.code(), finding.id());
    }

    static BsonDocument of(FiledFinding filed) {
        Finding finding = filed.finding();
        FindingLinks links = filed.links();
        return new BsonDocument("status", text(finding.status().name()))
                .append("code", text(finding.code().name()))
                .append("certainty", text(finding.certainty().name()))
                .append("field", text(finding.field().key()))
                .append("register", text(finding.source().file()))
                .append("locality", text(links.localityId() == null ? Facets.NONE : links.localityId()))
                .append("unit", texts(links.unitIds()))
                .append("record", texts(finding.records()))
                .append("entityId", texts(links.entityIds()))
                .append("productId", texts(links.productIds()))
                .append("words", Words.of(finding.raw(), finding.record()))
                .append("scope", text(filed.scope()));
    }

    private static BsonString text(String value) {
        return new BsonString(value);
    }

    private static BsonArray texts(List<String> values) {
        return new BsonArray(values.stream().map(BsonString::new).toList());
    }
}
