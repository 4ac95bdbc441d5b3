package vn.ocop.embedded.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import vn.ocop.embedded.Preconditions;
import vn.ocop.embedded.StartRefusedException;

/**
 * A real Apache Kafka broker, controller included, on the loopback interface.
 *
 * <p>Its log survives a kill of the process: records acknowledged with {@code acks=all} are in the operating system's
 * page cache by then. Topics are never created by use; whoever owns a topic creates it.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String NAME = "Kafka broker";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker on the data of {@code folder}, which is formatted first when it is new.
     *
     * @throws StartRefusedException when a port is taken, the folder is in use or its disk can't be written
     */
    public static EmbeddedBroker start(Path folder, int port, int controllerPort) {
        return start(folder, port, controllerPort, port);
    }

    /**
     * As {@link #start(Path, int, int)}, for clients that reach the broker through a relay.
     *
     * @param advertisedPort where the relay listens: the broker sends its clients there
     */
    public static EmbeddedBroker start(Path folder, int port, int controllerPort, int advertisedPort) {
        Preconditions.requireFreePort(NAME, port);
        Preconditions.requireFreePort(NAME + " controller", controllerPort);
        Preconditions.requireWritableFolder(NAME, folder);
        KafkaRaftServer server;
        try {
            format(folder);
            server = new KafkaRaftServer(
                    new KafkaConfig(BrokerSettings.of(folder, port, controllerPort, advertisedPort)), Time.SYSTEM);
        } catch (Exception e) {
            throw refusal(e);
        }
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw refusal(e);
        }
        return new EmbeddedBroker(server, "127.0.0.1:" + port);
    }

    private static StartRefusedException refusal(Exception e) {
        return new StartRefusedException(NAME + " could not start: " + e.getMessage(), e);
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setHasDynamicQuorum(false)
                .setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
                .run();
    }

    /** Address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Controlled stop: what is in memory is flushed and the next start needs no recovery. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    @Override
    public String toString() {
        return NAME + " at " + bootstrapServers;
    }
}
