package vn.ocop.starter.audit;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** Holds what links tell against the histories and the objects. */
final class Told {
    private final AuditChain chain;

    Told(AuditChain chain) {
        this.chain = chain;
    }

    /** The first that is not so. */
    Optional<Finding> by(List<Link> links) {
        Map<String, Found> found = new HashMap<>();
        links.stream()
                .collect(Collectors.groupingBy(link -> link.deed().kind()))
                .forEach((kind, ofKind) -> chain.audited().stream()
                        .filter(audited -> audited.kind().equals(kind))
                        .forEach(audited -> found.put(kind, Found.of(audited, ofKind))));
        return links.stream()
                .flatMap(link -> Optional.ofNullable(found.get(link.deed().kind()))
                        .flatMap(of -> of.flaw(link.deed()))
                        .map(flaw -> Finding.of(link, flaw))
                        .stream())
                .findFirst();
    }

    private record Found(Map<BsonValue, BsonDocument> histories, Map<BsonValue, BsonDocument> objects) {
        static Found of(Audited audited, List<Link> links) {
            List<Deed> deeds = links.stream().map(Link::deed).toList();
            return new Found(
                    byId(audited.histories(), deeds.stream().map(Deed::eventId).toList(), null),
                    byId(
                            audited.objects(),
                            deeds.stream()
                                    .map(deed -> new BsonString(deed.id()))
                                    .distinct()
                                    .toList(),
                            Projections.include("version")));
        }

        private static Map<BsonValue, BsonDocument> byId(
                MongoCollection<BsonDocument> collection, List<BsonString> ids, Bson projection) {
            Map<BsonValue, BsonDocument> found = new HashMap<>();
            collection.find(in("_id", ids)).projection(projection).forEach(each -> found.put(each.get("_id"), each));
            return found;
        }

        Optional<Flaw> flaw(Deed deed) {
            BsonDocument history = histories.get(deed.eventId());
            if (history == null) {
                return Optional.of(Flaw.HISTORY_MISSING);
            }
            if (!tells(history, deed)) {
                return Optional.of(Flaw.HISTORY_CHANGED);
            }
            BsonDocument object = objects.get(new BsonString(deed.id()));
            if (object == null) {
                return Optional.of(Flaw.OBJECT_MISSING);
            }
            BsonValue version = object.get("version");
            return version != null && version.isInt64() && version.asInt64().getValue() >= deed.version()
                    ? Optional.empty()
                    : Optional.of(Flaw.OBJECT_OLDER);
        }

        private static boolean tells(BsonDocument history, Deed deed) {
            try {
                return Deed.of(deed.kind(), history).equals(deed);
            } catch (BsonInvalidOperationException _) {
                return false;
            }
        }
    }
}
