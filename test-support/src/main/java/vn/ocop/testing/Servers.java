package vn.ocop.testing;

import java.util.UUID;

/**
 * The store and the broker tests run against, started at first use and shared by all tests of this JVM.
 *
 * <p>Tests keep apart by names of their own: databases ({@link #freshDatabase}), topics and consumer groups.
 * {@code OCOP_TEST_SERVERS} ({@code embedded}, {@code containers} or {@code auto}) chooses which servers these are.
 */
public sealed interface Servers permits EmbeddedTestServers, ContainerTestServers {

    /** The servers of this JVM. */
    static Servers shared() {
        return SharedServers.INSTANCE;
    }

    /** A database name not used before. */
    static String freshDatabase(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** MongoDB connection string without database. */
    String mongoUri();

    /** Kafka bootstrap servers. */
    String kafkaBootstrap();
}
