package vn.ocop.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random data and random queries: a collection with indexes answers as one without, which reads everything. */
class IndexAgreementTest {

    private static final List<String> PATHS = List.of("a", "b", "o.x", "o.y");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 26})
    void an_index_changes_no_answer(long seed) {
        var random = new Random(seed);
        try (var under = StoreUnderTest.open(folder)) {
            var plain = under.collection("plain");
            var indexed = under.collection("indexed");
            index(indexed);
            change(random, plain, indexed);
            for (int i = 0; i < 400; i++) {
                var filter = filter(random);
                var sort = sort(random);
                assertThat(keys(indexed, filter, sort))
                        .as("seed %d: %s sorted by %s", seed, filter.toJson(), sort.toJson())
                        .isEqualTo(keys(plain, filter, sort));
            }
            assertThat(under.examined("indexed")).isLessThan(under.examined("plain") / 2);
        }
    }

    private static void index(MongoCollection<Document> indexed) {
        indexed.createIndex(Indexes.ascending("a"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("b"), Indexes.descending("n")));
        indexed.createIndex(Indexes.ascending("b", "a"));
        indexed.createIndex(Indexes.ascending("o.x", "o.y"));
        indexed.createIndex(Indexes.ascending("o.y"), new IndexOptions().sparse(true));
        indexed.createIndex(Indexes.ascending("n", "_id"));
    }

    private static void change(Random random, MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        for (int i = 0; i < 300; i++) {
            var document = document(random, i);
            plain.insertOne(document);
            indexed.insertOne(document);
        }
        for (int i = 0; i < 150; i++) {
            var id = new Document("_id", random.nextInt(300));
            if (random.nextInt(4) == 0) {
                plain.deleteOne(id);
                indexed.deleteOne(id);
            } else {
                var set = new Document("$set", document(random, 0));
                set.get("$set", Document.class).remove("_id");
                plain.updateOne(id, set);
                indexed.updateOne(id, set);
            }
        }
    }

    private static Document document(Random random, int id) {
        var document = new Document("_id", id).append("n", random.nextInt(10));
        for (var name : List.of("a", "b")) {
            if (random.nextInt(5) > 0) {
                document.append(name, name.equals("a") && random.nextInt(4) == 0 ? values(random) : value(random));
            }
        }
        return switch (random.nextInt(4)) {
            case 0 -> document;
            case 1 ->
                document.append(
                        "o",
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(_ -> part(random))
                                .toList());
            default -> document.append("o", part(random));
        };
    }

    private static Document part(Random random) {
        var part = new Document("x", value(random));
        return random.nextBoolean() ? part : part.append("y", value(random));
    }

    private static List<Object> values(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> value(random))
                .collect(Collectors.toList());
    }

    private static Object value(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> "t" + random.nextInt(5);
            case 2 -> "to" + random.nextInt(5);
            case 3 -> (long) random.nextInt(5);
            case 4 -> random.nextInt(10) / 2.0;
            default -> random.nextInt(5);
        };
    }

    private static Document filter(Random random) {
        var conditions = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(_ -> condition(random))
                .toList();
        return switch (random.nextInt(4)) {
            case 0 -> new Document("$or", conditions);
            case 1 -> new Document("$and", List.of(condition(random), new Document("$or", conditions)));
            default -> new Document("$and", conditions);
        };
    }

    private static Document condition(Random random) {
        var path = PATHS.get(random.nextInt(PATHS.size()));
        var value = value(random);
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Document(path, value);
            case 2 -> new Document(path, new Document("$in", Arrays.asList(value, value(random))));
            case 3 -> new Document(path, new Document("$gte", value).append("$lt", value(random)));
            case 4 -> new Document(path, new Document("$gt", value));
            case 5 -> new Document(path, new Document("$exists", random.nextBoolean()));
            case 6 -> new Document(path, new Document("$regex", "^to?" + (random.nextBoolean() ? "1" : "")));
            case 7 -> new Document(path, new Document("$ne", value));
            default -> new Document("n", new Document("$lte", random.nextInt(10)));
        };
    }

    private static Document sort(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Document("n", 1).append("_id", 1);
            case 1 -> new Document("n", -1).append("_id", -1);
            case 2 -> new Document("b", 1).append("n", -1).append("_id", 1);
            default -> new Document("_id", 1);
        };
    }

    private static List<Integer> keys(MongoCollection<Document> collection, Document filter, Document sort) {
        return collection
                .find(filter)
                .sort(sort)
                .limit(50)
                .map(found -> found.getInteger("_id"))
                .into(new ArrayList<>());
    }
}
