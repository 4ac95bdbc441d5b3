package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommonSubsetTest {

    private static final CommonSubset LISTENER = new CommonSubset();
    private static MongoClient client;
    private static MongoCollection<Document> products;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Servers.shared().mongoUri()))
                .addCommandListener(LISTENER)
                .build());
        products = client.getDatabase(Servers.freshDatabase("subset")).getCollection("products");
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void what_the_suite_does_is_inside() {
        products.createIndex(
                Indexes.ascending("locality", "_id"),
                new IndexOptions().unique(true).sparse(true));
        products.insertMany(List.of(new Document("_id", 1).append("locality", "Đất Mũi"), new Document("_id", 2)));
        products.updateOne(
                Filters.and(Filters.eq("_id", 1), Filters.exists("version", false)),
                Updates.combine(Updates.set("name", "Tôm khô"), Updates.push("outbox", new Document("id", "1:1"))));
        products.findOneAndUpdate(
                Filters.eq("outbox.id", "1:1"),
                Updates.pull("outbox", Filters.in("id", "1:1")),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        products.find(Filters.regex("name", "^Tôm"))
                .sort(Sorts.ascending("name", "_id"))
                .projection(Projections.exclude("outbox"))
                .into(new java.util.ArrayList<>());
        products.countDocuments(Filters.gte("_id", 1));
        products.aggregate(List.of(
                        Aggregates.match(Filters.ne("locality", null)),
                        Aggregates.group("$locality", Accumulators.sum("count", 1))))
                .into(new java.util.ArrayList<>());
        products.deleteOne(Filters.eq("_id", 2));

        assertThat(LISTENER.drain()).isEmpty();
    }

    static Stream<Named<Consumer<MongoCollection<Document>>>> outside() {
        return Stream.of(
                Named.of("collation c", c -> c.find().collation(vietnamese()).first()),
                Named.of(
                        "partialFilterExpression",
                        c -> c.createIndex(
                                Indexes.ascending("x"),
                                new IndexOptions().partialFilterExpression(Filters.exists("x")))),
                Named.of(
                        "expireAfterSeconds",
                        c -> c.createIndex(Indexes.ascending("x"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS))),
                Named.of("index key x", c -> c.createIndex(Indexes.text("x"))),
                Named.of("pipeline", c -> c.updateOne(Filters.empty(), List.of(Updates.set("x", 1)))),
                Named.of("stage $lookup", c -> c.aggregate(List.of(Aggregates.lookup("a", "b", "c", "d")))
                        .first()),
                Named.of("stage $changeStream", c -> c.watch().iterator().close()),
                Named.of("query operator $text", c -> c.find(Filters.text("x")).first()),
                Named.of("query operator $where", c -> c.find(Filters.where("true"))
                        .first()),
                Named.of("expression operator $round", c -> c.aggregate(
                                List.of(Aggregates.project(Projections.computed("x", new Document("$round", "$y")))))
                        .first()),
                Named.of("projection of x", c -> c.find()
                        .projection(Projections.computed("x", new Document("$add", List.of(1, 1))))
                        .first()),
                Named.of("update operator $bit", c -> c.updateOne(Filters.empty(), Updates.bitwiseAnd("x", 1))),
                Named.of("positional $", c -> c.updateOne(Filters.eq("o.id", 1), Updates.set("o.$.x", 1))),
                Named.of(
                        "option hint",
                        c -> c.find().hint(Indexes.ascending("x")).first()));
    }

    private static Collation vietnamese() {
        return Collation.builder().locale("vi").build();
    }

    @ParameterizedTest
    @MethodSource("outside")
    void what_the_servers_do_differently_is_found(Consumer<MongoCollection<Document>> command) {
        try {
            command.accept(products);
        } catch (MongoException _) {
            // the embedded store refuses, MongoDB may not; the finding must not depend on it
        }
        assertThatExceptionOfType(OutsideCommonSubset.class).isThrownBy(LISTENER::verify);
    }

    @Test
    void a_command_of_another_kind_is_found() {
        try {
            client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
        } catch (MongoException _) {
            // see above
        }
        assertThat(LISTENER.drain()).containsExactly("command serverStatus on admin");
    }
}
