package vn.ocop.starter.audit;

import com.mongodb.client.MongoCollection;
import org.bson.BsonDocument;

/**
 * Objects of one kind whose deeds are in the chain.
 *
 * @param kind name of their collection
 * @param objects their documents, with their versions and what waits in their outboxes
 * @param histories the entries of their histories
 */
public record Audited(String kind, MongoCollection<BsonDocument> objects, MongoCollection<BsonDocument> histories) {}
