package vn.ocop.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreRefusalTest {

    private static final int COMMAND_NOT_SUPPORTED = 115;

    @TempDir
    private static Path folder;

    private static StoreUnderTest under;
    private static MongoDatabase database;

    @BeforeAll
    static void open() {
        under = StoreUnderTest.open(folder);
        database = under.client().getDatabase("test");
        under.collection("c").insertOne(new Document("_id", 1));
    }

    @AfterAll
    static void close() {
        under.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {find: "c", collation: {locale: "vi"}}                                         | option collation
            {find: "c", hint: "_id_"}                                                      | option hint
            {find: "c", tailable: true}                                                    | option tailable
            {find: "c", filter: {$where: "true"}}                                          | query operator $where
            {find: "c", filter: {$text: {$search: "x"}}}                                   | query operator $text
            {find: "c", filter: {$jsonSchema: {}}}                                         | query operator $jsonSchema
            {find: "c", filter: {$expr: {$eq: [1, 1]}}}                                    | query operator $expr
            {find: "c", filter: {$and: [{x: {$near: [0, 0]}}]}}                            | query operator $near
            {find: "c", projection: {x: {$add: [1, 1]}}}                                   | projection of x
            {find: "c", projection: {x: {$slice: 1}}}                                      | projection of x
            {find: "c", sort: {x: {$meta: "textScore"}}}                                   | sort key x
            {find: "c", startTransaction: true, autocommit: false, txnNumber: 1}           | option startTransaction
            {commitTransaction: 1}                                                         | command commitTransaction
            {aggregate: "c", pipeline: [{$changeStream: {}}], cursor: {}}                  | stage $changeStream
            {aggregate: "c", pipeline: [{$set: {x: 1}}], cursor: {}}                       | stage $set
            {aggregate: "c", pipeline: [{$lookup: {}}], cursor: {}}                        | stage $lookup
            {aggregate: "c", pipeline: [{$facet: {a: [{$out: "x"}]}}], cursor: {}}         | stage $out
            {aggregate: "c", pipeline: [{$project: {x: {$round: "$y"}}}], cursor: {}}      | expression operator $round
            {aggregate: "c", pipeline: [], cursor: {}, let: {}}                            | option let
            {update: "c", updates: [{q: {}, u: [{$set: {x: 1}}]}]}                         | update with a pipeline
            {update: "c", updates: [{q: {}, u: {$bit: {x: {and: 1}}}}]}                    | update operator $bit
            {update: "c", updates: [{q: {}, u: {$set: {x: 1}}, collation: {locale: "vi"}}]} | option collation
            {update: "c", updates: [{q: {o: 1}, u: {$set: {"o.$.x": 1}}}]}                 | positional $
            {findAndModify: "c", query: {}, update: [{$set: {x: 1}}]}                      | update with a pipeline
            {createIndexes: "c", indexes: [{key: {x: 1}, name: "x", partialFilterExpression: {}}]} | index option partialFilterExpression
            {createIndexes: "c", indexes: [{key: {x: 1}, name: "x", expireAfterSeconds: 1}]} | index option expireAfterSeconds
            {createIndexes: "c", indexes: [{key: {x: 1}, name: "x", collation: {locale: "vi"}}]} | index option collation
            {createIndexes: "c", indexes: [{key: {x: "text"}, name: "x"}]}                 | index key x
            {createIndexes: "c", indexes: [{key: {"$**": 1}, name: "x"}]}                  | index key $**
            {createIndexes: "c", indexes: [{key: {x: "hashed"}, name: "x"}]}               | index key x
            {create: "d", capped: true, size: 1000}                                        | option capped
            {create: "d", validator: {$jsonSchema: {}}}                                    | option validator
            {create: "d", timeseries: {timeField: "t"}}                                    | option timeseries
            {create: "d", viewOn: "c", pipeline: []}                                       | option viewOn
            {create: "d", expireAfterSeconds: 1}                                           | option expireAfterSeconds
            {collMod: "c", validator: {}}                                                  | command collMod
            {mapReduce: "c", map: "", reduce: "", out: "x"}                                | command mapReduce
            {explain: {aggregate: "c", pipeline: [], cursor: {}}}                          | explain of command aggregate
            {bulkWrite: 1, ops: [], nsInfo: []}                                            | command bulkWrite
            """)
    void what_it_would_do_otherwise_than_mongodb_is_refused(String command, String reason) {
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> database.runCommand(Document.parse(command)))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(COMMAND_NOT_SUPPORTED))
                .withMessageContaining("the embedded store does not support: ")
                .withMessageContaining(reason);
    }

    @Test
    void a_session_is_refused_by_the_driver_as_the_store_advertises_none() {
        try (var session = under.client().startSession()) {
            assertThatExceptionOfType(MongoClientException.class)
                    .isThrownBy(() -> under.collection("c").find(session).first())
                    .withMessageContaining("session");
        } catch (MongoClientException e) {
            assertThat(e).hasMessageContaining("session");
        }
    }

    @Test
    void a_write_that_asks_for_more_copies_than_there_are_is_refused() {
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> database.runCommand(
                        Document.parse("{insert: 'c', documents: [{_id: 2}], writeConcern: {w: 2}}")))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(COMMAND_NOT_SUPPORTED));
        assertThat(under.collection("c").countDocuments()).isOne();
    }
}
