package vn.ocop.rating.dossier;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The evidence of the entities: pieces are added, never changed and never taken away. */
@Component
class EvidenceLibrary {
    private final MongoCollection<BsonDocument> collection;
    private final Records<Evidence> records;

    EvidenceLibrary(Collections collections) {
        this.collection = collections.with("evidence", Index.on("entity", "piece"));
        this.records = new Records<>(Evidence.class, collection.getCodecRegistry());
    }

    /** Adds a piece; one with the same id is there already and stays. */
    Evidence add(Evidence piece) {
        BsonDocument document = new BsonDocument("_id", new BsonString(piece.id()))
                .append("piece", new BsonString(piece.id()))
                .append("entity", new BsonString(piece.entityId()))
                .append("evidence", records.write(piece));
        try {
            collection.insertOne(document);
            return piece;
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
            return get(piece.id());
        }
    }

    /** @throws Refusal of kind NOT_FOUND */
    Evidence get(String id) {
        BsonDocument found = collection.find(eq(id)).first();
        if (found == null) {
            throw Refusal.notFound("evidence", id);
        }
        return read(found);
    }

    /** The pieces of an entity with these ids; what is missing is not there or another entity's. */
    List<Evidence> of(String entityId, Collection<String> ids) {
        List<Evidence> found = collection.find(in("_id", ids)).map(this::read).into(new ArrayList<>());
        found.removeIf(piece -> !piece.entityId().equals(entityId));
        return found;
    }

    /** The pieces of an entity, newest first. */
    Page<Evidence> page(String entityId, PageRequest request) {
        return new OrderedPages(collection, "piece", false)
                .page(eq("entity", entityId), request, entityId)
                .map(this::read);
    }

    private Evidence read(BsonDocument document) {
        return records.read(document.getDocument("evidence"));
    }
}
