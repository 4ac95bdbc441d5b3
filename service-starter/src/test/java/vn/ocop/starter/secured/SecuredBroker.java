package vn.ocop.starter.secured;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import vn.ocop.testing.Ports;

/**
 * A broker as in production: TLS, a user by SCRAM-SHA-512, and nothing allowed that no rule allows. It is ruled over a second
 * listener without any of it, on the loopback interface.
 */
final class SecuredBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;
    private final int ruled;

    private SecuredBroker(KafkaRaftServer server, int port, int ruled) {
        this.server = server;
        this.port = port;
        this.ruled = ruled;
    }

    static SecuredBroker start(Path data, Certificate certificate, String user, String password) throws Exception {
        Files.createDirectories(data);
        int port = Ports.free();
        int ruled = Ports.free();
        int controller = Ports.free();
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setHasDynamicQuorum(false)
                .setScramArguments(List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, password)))
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
        Map<String, String> settings = new HashMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", data.toString(),
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "inter.broker.listener.name", "RULED",
                "listener.security.protocol.map", "SECURED:SASL_SSL,RULED:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "listeners",
                        "SECURED://127.0.0.1:%d,RULED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                .formatted(port, ruled, controller),
                "advertised.listeners", "SECURED://127.0.0.1:%d,RULED://127.0.0.1:%d".formatted(port, ruled)));
        settings.putAll(Map.of(
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.secured.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "listener.name.secured.ssl.keystore.location",
                        certificate.keyStore().toString(),
                "listener.name.secured.ssl.keystore.type", "PKCS12",
                "listener.name.secured.ssl.keystore.password", certificate.password(),
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:ANONYMOUS",
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1"));
        settings.putAll(Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20)));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, port, ruled);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void allow(Collection<AclBinding> rules) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + ruled))) {
            admin.createAcls(rules).all().get();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
