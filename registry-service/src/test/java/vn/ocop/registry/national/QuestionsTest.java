package vn.ocop.registry.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ocop.testing.ServiceTest;

/** No question about the national register reads a whole collection. */
@ServiceTest
class QuestionsTest {
    @Autowired
    MongoDatabase database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    national_queue | {"state": "PENDING", "due": {"$lte": {"$date": "2026-11-23T02:00:00Z"}}} | {"due": 1}
                    national_queue | {"state": "REFUSED", "place": {"$gt": "x"}} | {"place": 1}
                    national_differences | {"reconciliation": "r", "place": {"$gt": "x"}} | {"place": 1}
                    national_differences | {"reconciliation": "r", "kind": "ONLY_HERE", "place": {"$gt": "x"}} | {"place": 1}
                    national_product_codes | {"_id": {"$in": ["p:1", "q:2"]}} | {}
                    """)
    void a_question_uses_an_index(String collection, String filter, String sort) {
        Document plan = database.runCommand(new Document(
                                "explain",
                                new Document("find", collection)
                                        .append("filter", BsonDocument.parse(filter))
                                        .append("sort", BsonDocument.parse(sort))
                                        .append("limit", 51))
                        .append("verbosity", "executionStats"))
                .get("queryPlanner", Document.class);

        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN", "\"SORT\"");
    }
}
