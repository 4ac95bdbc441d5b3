package vn.ocop.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IndexUseTest {

    private static final int PRODUCTS = 2_000;

    @TempDir
    private static Path folder;

    private static StoreUnderTest under;
    private static MongoCollection<Document> products;

    @BeforeAll
    static void fill() {
        under = StoreUnderTest.open(folder);
        products = under.collection("products");
        products.createIndex(ascending("locality", "sortKey", "_id"));
        products.createIndex(ascending("code"), new IndexOptions().unique(true));
        products.createIndex(Indexes.compoundIndex(ascending("year"), descending("star")));
        products.createIndex(ascending("words"));
        products.createIndex(ascending("outbox.id"), new IndexOptions().sparse(true));
        products.insertMany(
                IntStream.range(0, PRODUCTS).mapToObj(IndexUseTest::product).toList());
    }

    @AfterAll
    static void close() {
        under.close();
    }

    /** 20 localities of 100 products; every 100th has a pending event. */
    private static Document product(int n) {
        var product = new Document("_id", "p%04d".formatted(n))
                .append("version", 1L)
                .append("locality", "locality-" + n % 20)
                .append("sortKey", "key%04d".formatted(PRODUCTS - n))
                .append("code", n)
                .append("year", 2020 + n % 5)
                .append("star", n % 3 + 3)
                .append("words", List.of("tom" + n % 100, "kho" + n % 50));
        return n % 100 == 0 ? product.append("outbox", List.of(new Document("id", "p" + n + ":1"))) : product;
    }

    static Stream<Arguments> indexed() {
        return Stream.of(
                Arguments.of("by id and version", and(eq("_id", "p0007"), eq("version", 1L)), null, 0, 1, 1),
                Arguments.of("by unique key", eq("code", 7), null, 0, 1, 1),
                Arguments.of("by several keys", in("code", 7, 8, 9, 5_000), null, 0, 3, 3),
                Arguments.of("by a range of keys", and(gte("code", 10), lt("code", 20)), null, 0, 10, 10),
                Arguments.of("by the index's first field", eq("locality", "locality-3"), null, 0, 100, 100),
                Arguments.of(
                        "with a condition that is left over",
                        and(eq("locality", "locality-3"), eq("star", 4)),
                        null,
                        0,
                        33,
                        100),
                Arguments.of("in index order", eq("locality", "locality-3"), ascending("sortKey", "_id"), 10, 10, 10),
                Arguments.of(
                        "against index order", eq("locality", "locality-3"), descending("sortKey", "_id"), 10, 10, 10),
                Arguments.of(
                        "a later page by the sort key",
                        and(eq("locality", "locality-3"), gt("sortKey", "key1000")),
                        ascending("sortKey", "_id"),
                        10,
                        10,
                        10),
                Arguments.of(
                        "a later page by sort key and id",
                        and(
                                eq("locality", "locality-3"),
                                or(gt("sortKey", "key0997"), and(eq("sortKey", "key0997"), gt("_id", "p1003")))),
                        ascending("sortKey", "_id"),
                        10,
                        10,
                        11),
                Arguments.of("in order of the id", gt("_id", "p0500"), ascending("_id"), 10, 10, 10),
                Arguments.of("in mixed order", eq("year", 2021), Indexes.descending("star"), 10, 10, 10),
                Arguments.of("by a word's beginning", regex("words", "^tom99"), null, 0, 20, 20),
                Arguments.of("by a quoted beginning", regex("words", "^\\Qtom99\\E"), null, 0, 20, 20),
                Arguments.of("by an element", eq("words", "kho7"), null, 0, 40, 40),
                Arguments.of(
                        "by all elements",
                        new Document("words", new Document("$all", List.of("tom7", "kho7"))),
                        null,
                        0,
                        20,
                        20),
                Arguments.of("by existence, sparse", exists("outbox.id"), null, 0, 20, 20),
                Arguments.of("by a field of an element", eq("outbox.id", "p100:1"), null, 0, 1, 1),
                Arguments.of("by a matching element", elemMatch("outbox", eq("id", "p100:1")), null, 0, 1, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indexed")
    void a_query_looks_at_no_more_than_the_index_leads_to(
            String name, Bson filter, Bson sort, int limit, int returned, int examined) {
        long before = under.examined("products");

        var found = products.find(filter).sort(sort).limit(limit).into(new ArrayList<>());

        assertThat(found).hasSize(returned);
        assertThat(under.examined("products") - before).isLessThanOrEqualTo(examined);
    }

    @Test
    void explain_tells_an_index_scan_from_a_collection_scan() {
        var byIndex = explain(products.find(eq("locality", "locality-3")).limit(5));
        var byReading = explain(products.find(eq("version", 2L)));

        assertThat(byIndex.toJson()).contains("IXSCAN", "\"indexName\": \"locality_1_sortKey_1__id_1\"");
        assertThat(byIndex.get("executionStats", Document.class).getInteger("totalDocsExamined"))
                .isEqualTo(5);
        assertThat(byReading.toJson()).contains("COLLSCAN").doesNotContain("IXSCAN");
        assertThat(byReading.get("executionStats", Document.class).getInteger("totalDocsExamined"))
                .isEqualTo(PRODUCTS);
        assertThat(byReading.get("executionStats", Document.class).getInteger("nReturned"))
                .isZero();
    }

    private static Document explain(FindIterable<Document> find) {
        return find.explain(ExplainVerbosity.EXECUTION_STATS);
    }

    @Test
    void an_update_and_a_count_use_the_index() {
        long before = under.examined("products");

        products.updateOne(and(eq("_id", "p0100"), eq("version", 1L)), Updates.set("note", "seen"));
        assertThat(products.countDocuments(eq("code", 100))).isOne();

        assertThat(under.examined("products") - before).isEqualTo(2);
    }
}
