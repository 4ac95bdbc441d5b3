package vn.ocop.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.embedded.ServerJvm;
import vn.ocop.embedded.ServerProcess;
import vn.ocop.embedded.StartRefusedException;

class EmbeddedBrokerTest {

    private static final String TOPIC = "ocop.registry.product";
    private static final int RECORDS = 500;

    @TempDir
    private Path folder;

    @Test
    void records_acknowledged_before_a_kill_are_there_after_it() throws Exception {
        int port = ServerJvm.freePort();
        int controllerPort = ServerJvm.freePort();
        try (var broker = ServerJvm.start(
                BrokerMain.class, "--data", folder, "--port", port, "--controller-port", controllerPort)) {
            assertThat(broker.firstLine()).isEqualTo("Kafka broker at 127.0.0.1:" + port + " ready");
            createTopic(port);
            send(port);
            broker.kill();
        }
        try (var broker = EmbeddedBroker.start(folder, port, controllerPort)) {
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(values(port)).isEqualTo(expected());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_takes_no_more_refuses_records_and_loses_none_that_was_acknowledged() throws Exception {
        int port = ServerJvm.freePort();
        int controllerPort = ServerJvm.freePort();
        int acknowledged;
        try (var broker = ServerJvm.startLimited(
                12_288, BrokerMain.class, "--data", folder, "--port", port, "--controller-port", controllerPort)) {
            createTopic(port);
            acknowledged = sendUntilRefused(port);
            assertThat(broker.exitCode()).isNotZero();
        }
        assertThat(acknowledged).isBetween(5, 25);
        try (var _ = EmbeddedBroker.start(folder, port, controllerPort)) {
            assertThat(values(port))
                    .extracting(value -> value.substring(0, value.indexOf(' ')))
                    .startsWith(IntStream.range(0, acknowledged)
                            .mapToObj(Integer::toString)
                            .toArray(String[]::new));
        }
    }

    @Test
    void a_topic_is_never_created_by_use() throws Exception {
        int port = ServerJvm.freePort();
        try (var _ = EmbeddedBroker.start(folder, port, ServerJvm.freePort());
                var admin = Admin.create(connection(port));
                var consumer = consumer(port)) {
            assertThat(consumer.partitionsFor("unknown", Duration.ofSeconds(5))).isEmpty();
            assertThat(admin.listTopics().names().get()).doesNotContain("unknown");
        }
    }

    @Test
    void a_taken_port_ends_the_process_with_one_line() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var broker = ServerJvm.start(BrokerMain.class, "--data", folder, "--port", taken.getLocalPort())) {
            assertThat(broker.firstLine())
                    .isEqualTo("Kafka broker: port %d is taken by another process", taken.getLocalPort());
            assertThat(broker.exitCode()).isEqualTo(ServerProcess.REFUSED);
        }
    }

    @Test
    void wrong_options_end_the_process_with_one_line() throws Exception {
        try (var broker = ServerJvm.start(BrokerMain.class, "--data", folder, "--port", "none")) {
            assertThat(broker.firstLine()).isEqualTo("option --port: 'none' is no port number");
            assertThat(broker.exitCode()).isEqualTo(ServerProcess.REFUSED);
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        int port = ServerJvm.freePort();
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> EmbeddedBroker.start(file, port, ServerJvm.freePort()))
                .withMessageContaining("data folder");
    }

    private static void createTopic(int port) throws Exception {
        try (var admin = Admin.create(connection(port))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(int port) throws Exception {
        try (var producer = new KafkaProducer<>(connection(port), new StringSerializer(), new StringSerializer())) {
            for (var value : expected()) {
                producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
            }
        }
    }

    /** Records of 500 kB, one after the other. */
    private static int sendUntilRefused(int port) throws InterruptedException {
        var settings = new HashMap<>(connection(port));
        settings.put("delivery.timeout.ms", 2_000);
        settings.put("request.timeout.ms", 1_000);
        settings.put("max.block.ms", 2_000);
        int acknowledged = 0;
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            while (true) {
                producer.send(new ProducerRecord<>(TOPIC, "key", acknowledged + " " + "x".repeat(500_000)))
                        .get();
                acknowledged++;
            }
        } catch (ExecutionException | KafkaException _) {
            return acknowledged;
        }
    }

    private static List<String> expected() {
        return IntStream.range(0, RECORDS).mapToObj(Integer::toString).toList();
    }

    private static List<String> values(int port) {
        var values = new ArrayList<String>();
        try (var consumer = consumer(port)) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> values.add(read.value()));
                return consumer.position(partition)
                        >= consumer.endOffsets(List.of(partition)).get(partition);
            });
        }
        return values;
    }

    private static KafkaConsumer<String, String> consumer(int port) {
        return new KafkaConsumer<>(connection(port), new StringDeserializer(), new StringDeserializer());
    }

    private static Map<String, Object> connection(int port) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }
}
