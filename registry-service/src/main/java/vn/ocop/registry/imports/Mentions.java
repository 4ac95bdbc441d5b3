package vn.ocop.registry.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.Records;

/** The stored mentions. Those of a dry run lie beside the others until it ends, and only that dry run sees them. */
@Component
class Mentions {
    private final MongoCollection<BsonDocument> collection;
    private final Records<Mention> records;

    Mentions(Collections collections) {
        this.collection = collections.with(
                "import_mentions", Index.on("import", "_id"), Index.on("groups", "line"), Index.sparse("dryRun"));
        this.records = new Records<>(Mention.class, collection.getCodecRegistry());
    }

    Map<String, Mention> find(Collection<String> ids) {
        Map<String, Mention> found = new HashMap<>();
        if (!ids.isEmpty()) {
            collection.find(in("_id", ids)).map(this::mention).forEach(mention -> found.put(mention.id(), mention));
        }
        return found;
    }

    /** @param dry id of the import if it is a dry run, else empty */
    void put(Collection<Mention> mentions, String dry) {
        if (mentions.isEmpty()) {
            return;
        }
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        collection.bulkWrite(
                mentions.stream()
                        .map(mention -> new ReplaceOneModel<>(eq(mention.id()), document(mention, dry), upsert))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    /** What an import has seen, in the order of the ids. */
    List<Mention> seenBy(String importId, @Nullable String afterId, int most) {
        Bson seen = eq("import", importId);
        return collection
                .find(afterId == null ? seen : and(seen, gt("_id", afterId)))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(this::mention)
                .into(new ArrayList<>());
    }

    /**
     * The members of groups, by their line.
     *
     * @param dry id of the import if it is a dry run, else empty: what it would change takes the place of what there is
     * @param most members of one group beyond this many are left out: who shares that much is not looked at one by one
     */
    Map<String, List<Mention>> members(Collection<String> groups, String dry, int most) {
        Map<String, List<Mention>> members = new HashMap<>();
        groups.forEach(group -> members.put(group, new ArrayList<>()));
        List<Mention> stored = new ArrayList<>();
        collection.find(in("groups", groups)).sort(Sorts.ascending("line")).forEach(document -> {
            String of = document.containsKey("dryRun")
                    ? document.getString("dryRun").getValue()
                    : "";
            if (of.isEmpty() || of.equals(dry)) {
                Mention mention = mention(document);
                boolean wanted = mention.groups().stream()
                        .anyMatch(group ->
                                members.containsKey(group) && members.get(group).size() < most);
                if (wanted) {
                    stored.add(mention);
                    mention.groups().stream().filter(members::containsKey).forEach(group -> members.get(group)
                            .add(mention));
                }
            }
        });
        if (!dry.isEmpty()) {
            leaveOutReplaced(stored, members, dry);
        }
        members.values().forEach(group -> {
            if (group.size() > most) {
                group.subList(most, group.size()).clear();
            }
        });
        return members;
    }

    /** Forgets what a dry run has seen. */
    void forget(String dry) {
        collection.deleteMany(eq("dryRun", dry));
    }

    private void leaveOutReplaced(List<Mention> stored, Map<String, List<Mention>> members, String dry) {
        Map<String, Mention> byDryId = new HashMap<>();
        for (Mention mention : stored) {
            if (!mention.importId().equals(dry)) {
                byDryId.put(dryId(mention, dry), mention);
            }
        }
        find(byDryId.keySet()).keySet().forEach(replaced -> {
            Mention old = byDryId.get(replaced);
            members.values().forEach(group -> group.remove(old));
        });
    }

    private static String dryId(Mention mention, String dry) {
        return Mention.id(dry, mention.kind(), mention.register(), mention.identity());
    }

    private BsonDocument document(Mention mention, String dry) {
        BsonDocument document = new BsonDocument("_id", new BsonString(mention.id()))
                .append("import", new BsonString(mention.importId()))
                .append("line", new BsonInt32(mention.line()))
                .append(
                        "groups",
                        new BsonArray(
                                mention.groups().stream().map(BsonString::new).toList()))
                .append("mention", records.write(mention));
        if (!dry.isEmpty()) {
            document.append("dryRun", new BsonString(dry));
        }
        return document;
    }

    private Mention mention(BsonDocument document) {
        return records.read(document.getDocument("mention"));
    }
}
