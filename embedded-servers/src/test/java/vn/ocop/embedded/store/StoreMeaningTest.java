package vn.ocop.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the library, or a naive store, would answer otherwise than MongoDB. */
class StoreMeaningTest {

    @TempDir
    private static Path folder;

    private static StoreUnderTest under;

    private MongoCollection<Document> products;

    @BeforeAll
    static void open() {
        under = StoreUnderTest.open(folder);
    }

    @AfterAll
    static void close() {
        under.close();
    }

    @BeforeEach
    void freshCollection() {
        products = under.collection(UUID.randomUUID().toString());
    }

    private List<Integer> ids(Bson filter) {
        return products.find(filter).map(found -> found.getInteger("_id")).into(new ArrayList<>());
    }

    private static Document id(int id) {
        return new Document("_id", id);
    }

    @Test
    void an_ordered_bulk_stops_at_its_first_error_and_counts_what_was_done() {
        products.insertOne(id(2));

        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> products.insertMany(List.of(id(1), id(2), id(3))))
                .satisfies(e -> {
                    assertThat(e.getWriteErrors())
                            .extracting(BulkWriteError::getIndex)
                            .containsExactly(1);
                    assertThat(e.getWriteResult().getInsertedCount()).isOne();
                });
        assertThat(ids(new Document())).containsExactly(2, 1);
    }

    @Test
    void an_ordered_update_of_several_statements_stops_at_its_first_error() {
        products.createIndex(
                Indexes.ascending("code"), new IndexOptions().unique(true).sparse(true));
        products.insertMany(List.of(id(1).append("code", "a"), id(2), id(3)));

        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> products.bulkWrite(List.of(
                        new UpdateOneModel<>(id(2), Updates.set("code", "a")),
                        new UpdateOneModel<>(id(3), Updates.set("code", "c")))));
        assertThat(products.find(id(3)).first()).doesNotContainKey("code");
    }

    @Test
    void an_unordered_bulk_goes_on_and_names_each_error() {
        products.insertOne(id(2));

        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> products.bulkWrite(
                        List.of(new InsertOneModel<>(id(2)), new InsertOneModel<>(id(3)), new DeleteOneModel<>(id(2))),
                        new BulkWriteOptions().ordered(false)))
                .satisfies(e -> {
                    assertThat(e.getWriteErrors())
                            .extracting(BulkWriteError::getCode)
                            .containsExactly(11_000);
                    assertThat(e.getWriteResult().getDeletedCount()).isOne();
                });
        assertThat(ids(new Document())).containsExactly(3);
    }

    @Test
    void one_of_two_writers_of_the_same_version_wins() {
        products.insertOne(id(1).append("version", 1));
        var next = id(1).append("version", 2);

        assertThat(products.replaceOne(and(id(1), eq("version", 1)), next).getModifiedCount())
                .isOne();
        assertThat(products.replaceOne(and(id(1), eq("version", 1)), next).getMatchedCount())
                .isZero();
        assertThat(products.findOneAndReplace(and(id(1), eq("version", 1)), next))
                .isNull();
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() ->
                        products.replaceOne(and(id(1), eq("version", 1)), next, new ReplaceOptions().upsert(true)))
                .satisfies(e -> assertThat(e.getError().getCode()).isEqualTo(11_000));
    }

    @Test
    void find_and_modify_gives_the_document_before_or_after() {
        products.insertOne(id(1).append("n", 1));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        assertThat(products.findOneAndUpdate(id(1), Updates.inc("n", 1))).containsEntry("n", 1);
        assertThat(products.findOneAndUpdate(id(1), Updates.inc("n", 1), after)).containsEntry("n", 3);
        assertThat(products.findOneAndReplace(id(9), new Document("n", 9), new FindOneAndReplaceOptions().upsert(true)))
                .isNull();
        assertThat(products.findOneAndUpdate(id(8), Updates.inc("n", 1), after.upsert(true)))
                .isEqualTo(id(8).append("n", 1));
        assertThat(products.findOneAndDelete(id(9))).isEqualTo(id(9).append("n", 9));
        assertThat(products.find(id(9)).first()).isNull();
    }

    @Test
    void an_upsert_says_what_it_created() {
        var result = products.updateOne(eq("_id", 5), Updates.setOnInsert("n", 1), new UpdateOptions().upsert(true));

        assertThat(result.getUpsertedId().asInt32().getValue()).isEqualTo(5);
        assertThat(result.getMatchedCount()).isZero();
    }

    @Test
    void a_unique_index_is_refused_over_duplicates_and_then_absent() {
        products.insertMany(List.of(id(1).append("code", "a"), id(2).append("code", "a")));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> products.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true)));
        products.insertOne(id(3).append("code", "a"));
        assertThat(products.listIndexes().into(new ArrayList<>())).hasSize(1);
    }

    @Test
    void an_update_that_breaks_a_unique_index_changes_nothing() {
        products.createIndex(Indexes.ascending("codes"), new IndexOptions().unique(true));
        products.createIndex(Indexes.ascending("n"));
        products.insertMany(List.of(id(1).append("codes", List.of("a", "b")), id(2).append("codes", List.of("c"))));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() ->
                        products.updateOne(id(2), Updates.combine(Updates.set("n", 7), Updates.push("codes", "b"))));
        assertThat(ids(eq("n", 7))).isEmpty();
        assertThat(ids(eq("codes", "b"))).containsExactly(1);
        products.updateOne(id(1), Updates.pull("codes", "b"));
        products.updateOne(id(2), Updates.push("codes", "b"));
        assertThat(ids(eq("codes", "b"))).containsExactly(2);
    }

    @Test
    void a_sparse_unique_index_lets_many_be_without_the_field() {
        products.createIndex(
                Indexes.ascending("o.id"), new IndexOptions().unique(true).sparse(true));

        products.insertMany(List.of(id(1), id(2).append("o", List.of()), id(3).append("o", List.of())));

        assertThat(products.countDocuments()).isEqualTo(3);
        products.createIndex(
                Indexes.ascending("code"), new IndexOptions().unique(true).sparse(true));
        assertThat(ids(eq("code", null))).as("a sparse index misses these").containsExactly(1, 2, 3);
    }

    @Test
    void different_elements_may_meet_the_ends_of_a_range_unless_one_is_asked() {
        products.insertMany(List.of(id(1).append("n", List.of(1, 9)), id(2).append("n", List.of(5))));

        for (int indexed = 0; indexed < 2; indexed++) {
            assertThat(ids(and(gte("n", 4), lt("n", 6)))).containsExactlyInAnyOrder(1, 2);
            assertThat(ids(new Document("n", new Document("$gte", 4).append("$lt", 6))))
                    .containsExactlyInAnyOrder(1, 2);
            assertThat(ids(elemMatch("n", new Document("$gte", 4).append("$lt", 6))))
                    .containsExactly(2);
            products.createIndex(Indexes.ascending("n"));
        }
    }

    @Test
    void other_operators_beside_a_regex_count() {
        products.insertMany(List.of(id(1).append("name", "Tôm khô"), id(2).append("name", "Tôm tươi")));

        assertThat(ids(new Document(
                        "name",
                        new Document("$regex", "^tôm").append("$options", "i").append("$ne", "Tôm khô"))))
                .containsExactly(2);
        assertThat(ids(and(regex("name", "^Tôm"), ne("name", "Tôm tươi")))).containsExactly(1);
    }

    @Test
    void a_long_answer_comes_in_batches_and_a_deleted_document_is_left_out() {
        products.insertMany(
                IntStream.range(0, 1_000).mapToObj(StoreMeaningTest::id).toList());

        try (var cursor =
                products.find().sort(Sorts.descending("_id")).batchSize(100).iterator()) {
            assertThat(cursor.next()).isEqualTo(id(999));
            assertThat(cursor.available()).isEqualTo(99);
            products.deleteOne(id(5));
            var rest = new ArrayList<Document>();
            cursor.forEachRemaining(rest::add);
            assertThat(rest).hasSize(998).doesNotContain(id(5)).endsWith(id(0));
        }
        assertThat(products.find().skip(10).limit(300).into(new ArrayList<>())).hasSize(300);
        assertThat(products.find().limit(300).batchSize(7).into(new ArrayList<>()))
                .hasSize(300);
    }

    @Test
    void a_projection_applies_to_every_batch() {
        products.insertMany(IntStream.range(0, 300)
                .mapToObj(n -> id(n).append("outbox", List.of(n)))
                .toList());

        assertThat(products.find().projection(Projections.exclude("outbox")).into(new ArrayList<>()))
                .hasSize(300)
                .allSatisfy(found -> assertThat(found).containsOnlyKeys("_id"));
    }

    @Test
    void facets_count_and_an_aggregate_sorts_and_pages() {
        products.insertMany(List.of(
                id(1).append("locality", "Đất Mũi").append("year", 2025),
                id(2).append("locality", "Đất Mũi").append("year", 2026),
                id(3).append("locality", "Tân Ân Tây").append("year", 2026)));

        var facets = products.aggregate(List.of(
                        Aggregates.match(gte("year", 2025)),
                        Aggregates.facet(
                                new Facet("locality", Aggregates.sortByCount("$locality")),
                                new Facet("year", Aggregates.sortByCount("$year")))))
                .first();
        assertThat(facets.getList("locality", Document.class))
                .containsExactly(
                        new Document("_id", "Đất Mũi").append("count", 2),
                        new Document("_id", "Tân Ân Tây").append("count", 1));
        assertThat(products.aggregate(List.of(
                                Aggregates.match(in("year", 2025, 2026)),
                                Aggregates.sort(Sorts.descending("_id")),
                                Aggregates.skip(1),
                                Aggregates.limit(1),
                                Aggregates.group(null, Accumulators.push("ids", "$_id"))))
                        .first())
                .containsEntry("ids", List.of(2));
    }

    @Test
    void a_filter_means_the_same_at_every_place_of_a_pipeline() {
        products.insertMany(List.of(id(1).append("n", List.of(1, 9)), id(2).append("n", List.of(5))));
        var range = Aggregates.match(new Document("n", new Document("$gte", 4).append("$lt", 6)));

        assertThat(products.aggregate(List.of(range)).into(new ArrayList<>())).hasSize(2);
        assertThat(products.aggregate(List.of(Aggregates.limit(9), range)).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(products.aggregate(List.of(Aggregates.facet(new Facet("all", range))))
                        .first()
                        .getList("all", Document.class))
                .hasSize(2);
    }

    @Test
    void an_index_dropped_by_name_stays_on_other_collections() {
        var others = under.collection(UUID.randomUUID().toString());
        for (var collection : List.of(products, others)) {
            collection.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        }
        products.dropIndex("code_1");
        products.dropIndexes();

        assertThat(products.listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThat(others.listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void an_index_is_created_once_and_a_contradiction_is_refused() {
        products.createIndex(Indexes.ascending("code"));
        products.createIndex(Indexes.ascending("code"));

        assertThat(products.listIndexes().into(new ArrayList<>())).hasSize(2);
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> products.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true)))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(86));
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> products.createIndex(Indexes.ascending("code"), new IndexOptions().name("other")))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(85));
    }

    @Test
    void a_document_that_grows_too_large_is_refused_and_unchanged() {
        products.createIndex(Indexes.ascending("n"));
        products.insertOne(id(1).append("text", "x".repeat(9 << 20)));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> products.updateOne(
                        id(1), Updates.combine(Updates.set("n", 7), Updates.set("more", "x".repeat(9 << 20)))))
                .satisfies(e -> assertThat(e.getError().getCode()).isEqualTo(10_334));
        assertThat(ids(eq("n", 7))).isEmpty();
    }

    @Test
    void an_id_may_be_a_document_and_numbers_of_all_types_are_one_id() {
        products.insertOne(new Document("_id", new Document("aggregate", "p1").append("version", 3L)));
        products.insertOne(id(7));

        assertThat(products.find(eq("_id", new Document("aggregate", "p1").append("version", 3)))
                        .first())
                .isNotNull();
        assertThat(products.find(eq("_id", 7L)).first()).isNotNull();
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> products.insertOne(new Document("_id", 7.0)));
    }
}
