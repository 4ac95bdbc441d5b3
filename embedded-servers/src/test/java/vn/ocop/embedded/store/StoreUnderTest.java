package vn.ocop.embedded.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;

/** A store in this JVM with a client connected to it. */
record StoreUnderTest(EmbeddedStore store, MongoClient client) implements AutoCloseable {

    static StoreUnderTest open(Path folder) {
        var store = EmbeddedStore.open(folder, 0, Durability.COMMITTED);
        return new StoreUnderTest(store, MongoClients.create(store.connectionString()));
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    long examined(String collection) {
        return store.examined("test." + collection);
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
