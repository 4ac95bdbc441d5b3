package vn.ocop.rating.criteria;

import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.codecs.configuration.CodecRegistry;
import vn.ocop.starter.mongo.Records;

/** How versions and sets lie in the store. */
final class CriteriaDocuments {
    /** First day of a version, as text. */
    static final String FROM = "validFrom";
    /** Version and digest that a set belongs to. */
    static final String EDITION = "edition";
    /** Number of a set. */
    static final String NUMBER = "number";

    private final Records<CriteriaVersion> versions;
    private final Records<CriteriaSet> sets;

    CriteriaDocuments(CodecRegistry codecs) {
        this.versions = new Records<>(CriteriaVersion.class, codecs);
        this.sets = new Records<>(CriteriaSet.class, codecs);
    }

    static String id(HeldVersion version, int number) {
        return version.edition() + "/" + number;
    }

    BsonDocument of(HeldVersion held) {
        return new BsonDocument("_id", new BsonString(held.version().id()))
                .append(FROM, new BsonString(held.version().validFrom().toString()))
                .append("digest", new BsonString(held.digest()))
                .append("version", versions.write(held.version()));
    }

    BsonDocument of(HeldVersion version, CriteriaSet set) {
        return new BsonDocument("_id", new BsonString(id(version, set.number())))
                .append(EDITION, new BsonString(version.edition()))
                .append(NUMBER, new BsonInt32(set.number()))
                .append("set", sets.write(set));
    }

    HeldVersion header(BsonDocument document) {
        return new HeldVersion(
                versions.read(document.getDocument("version")),
                document.getString("digest").getValue());
    }

    CriteriaSet tree(BsonDocument document) {
        return sets.read(document.getDocument("set"));
    }
}
