package vn.ocop.trade.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ocop.trade.TradeServiceTest;

/** No question of the feed, the webhooks and the coverage reads a whole collection. */
@TradeServiceTest
class QuestionsTest {
    @Autowired
    MongoDatabase database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    webhook_deliveries | {"partner": {"$in": ["a", "b"]}, "state": "PENDING", "due": {"$lte": {"$date": "2026-11-23T02:00:00Z"}}} | {}
                    webhook_deliveries | {"partner": "a", "state": "PENDING", "due": {"$lte": {"$date": "2026-11-23T02:00:00Z"}}} | {"due": 1, "version": 1}
                    webhook_deliveries | {"partner": "a", "product": {"$in": ["p", "q"]}, "state": "PENDING"} | {}
                    webhook_deliveries | {"partner": "a", "place": {"$lt": "x"}} | {"place": -1}
                    webhook_deliveries | {"partner": "a", "state": "DEAD"} | {"place": -1}
                    webhook_deliveries | {"partner": "a", "at": {"$gte": {"$date": "2026-11-23T02:00:00Z"}}, "state": {"$ne": "PENDING"}} | {}
                    webhook_deliveries | {"state": "PENDING"} | {"queued": 1}
                    webhook_deliveries | {"settled": {"$lt": {"$date": "2026-11-23T02:00:00Z"}}} | {}
                    webhook_partners | {"keys.types": "product-listed"} | {}
                    webhook_partners | {"keys.state": "ACTIVE"} | {}
                    feed_changes | {"latest": true, "_id": {"$gt": 7}} | {"_id": 1}
                    feed_changes | {"product": "p"} | {"_id": -1}
                    held_stars | {"copy.firstDay": {"$lte": {"$date": "2026-11-23T00:00:00Z"}}} | {}
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
