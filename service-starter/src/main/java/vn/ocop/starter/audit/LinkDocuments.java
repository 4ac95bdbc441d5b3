package vn.ocop.starter.audit;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.codecs.configuration.CodecConfigurationException;
import vn.ocop.starter.mongo.Records;

/** Links as documents: the number is the id, so no number is given twice; the event is unique, so no deed is told twice. */
final class LinkDocuments {
    static final String EVENT = "event";
    static final String KIND = "deed.kind";
    static final String ID = "deed.id";
    static final String VERSION = "deed.version";
    static final String BY = "deed.by";
    private final Records<Link> records;

    LinkDocuments(MongoCollection<BsonDocument> links) {
        this.records = new Records<>(Link.class, links.getCodecRegistry());
    }

    BsonDocument write(Link link) {
        BsonDocument document = records.write(link);
        document.append("_id", document.remove("number"));
        return document.append(EVENT, new BsonString(link.deed().event()));
    }

    /** Empty if somebody made of it what no service writes. */
    Optional<Link> read(BsonDocument document) {
        try {
            BsonDocument link = document.clone().append("number", document.getInt64("_id"));
            link.remove("_id");
            return Optional.of(records.read(link))
                    .filter(read -> read.deed() != null && read.previous() != null && read.hash() != null)
                    .filter(read -> document.getString(EVENT)
                            .getValue()
                            .equals(read.deed().event()));
        } catch (BsonInvalidOperationException | CodecConfigurationException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
