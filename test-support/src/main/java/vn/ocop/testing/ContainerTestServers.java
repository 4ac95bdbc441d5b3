package vn.ocop.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB (a replica set of one) and Apache Kafka in containers; the images can be set by system property. */
final class ContainerTestServers implements Servers {

    private static final String MONGODB_IMAGE = System.getProperty("ocop.test.mongodb-image", "mongo:8.0");
    private static final String KAFKA_IMAGE = System.getProperty("ocop.test.kafka-image", "apache/kafka:4.2.0");

    // Testcontainers' reaper removes both when the JVM ends.
    private final OnceStarted<MongoDBContainer> mongodb = new OnceStarted<>(() -> {
        var container = new MongoDBContainer(MONGODB_IMAGE).withReplicaSet();
        container.start();
        return container;
    });

    private final OnceStarted<KafkaContainer> kafka = new OnceStarted<>(() -> {
        var container = new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container;
    });

    @Override
    public String mongoUri() {
        return mongodb.get().getConnectionString();
    }

    @Override
    public String kafkaBootstrap() {
        return kafka.get().getBootstrapServers();
    }
}
