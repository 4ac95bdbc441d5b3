package vn.ocop.starter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.ocop.starter.notes.NotesApplication;
import vn.ocop.testing.Line;
import vn.ocop.testing.Servers;

/**
 * The service while its lines to the broker and to the store fail it: a command is acknowledged or ends in a 503 problem
 * within its time, and what was acknowledged is told once the line is sound, without anybody's help.
 */
@Tag("proof")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokenLinesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The relay remembers fifty batches. */
    private static final int BUFFER = 50;
    /** The broker keeps index files of 10 MiB. */
    private static final int DISK_KIB = 12_288;

    @TempDir
    private static Path folder;

    private static BrokerProcess broker;
    private static Line toBroker;
    private static Line toStore;
    private static Stage stage;
    private static ConfigurableApplicationContext service;
    private static Notes notes;
    private static int numbers;

    private int commands;
    private int faults;

    @BeforeAll
    static void start() throws Exception {
        broker = new BrokerProcess(folder);
        toBroker = Line.refusing(broker.port());
        String store =
                new ConnectionString(Servers.shared().mongoUri()).getHosts().getFirst();
        toStore = Line.to(Integer.parseInt(store.substring(store.indexOf(':') + 1)));
        stage = new Stage("mongodb://127.0.0.1:" + toStore.port() + "/?directConnection=true", toBroker.port());
        Map<String, Object> settings = stage.settings();
        settings.putAll(Map.of(
                "service.outbox.batch",
                BUFFER / 50,
                "service.store.connect-timeout",
                "2s",
                "service.store.answer-timeout",
                "3s",
                "spring.kafka.properties.request.timeout.ms",
                1_000,
                "spring.kafka.producer.properties.max.block.ms",
                500,
                "spring.kafka.producer.properties.delivery.timeout.ms",
                1_500));
        Thread starting = Thread.ofPlatform().start(() -> startBroker(DISK_KIB));
        service = SpringApplication.run(
                NotesApplication.class,
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        notes = new Notes(
                Integer.parseInt(service.getEnvironment().getProperty("local.server.port")),
                HttpClient.newHttpClient());
        starting.join();
    }

    private static void startBroker(int kibibytes) {
        try {
            broker.startLimited(toBroker.port(), kibibytes);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void end() {
        toStore.mend();
        service.close();
        stage.close();
        broker.close();
        toBroker.close();
        toStore.close();
    }

    @AfterEach
    void mend() {
        toBroker.mend();
        toStore.mend();
    }

    @Test
    @Order(1)
    void with_the_broker_away_at_start_the_service_takes_commands_and_tells_them_when_it_comes(TestReporter reporter)
            throws Exception {
        assertThat(acknowledged(3)).hasSize(3);
        assertThat(notes.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        toBroker.mend();

        verified(1, reporter);
    }

    @Test
    @Order(2)
    void a_broker_away_for_longer_than_the_buffer_lasts_misses_nothing_in_the_end(TestReporter reporter)
            throws Exception {
        toBroker.refuse();
        List<String> ids = acknowledged(BUFFER + 10);
        for (String id : ids) {
            commands++;
            assertThat(notes.rewrite(id, 1, "v2").get().statusCode()).isEqualTo(200);
        }

        toBroker.mend();

        verified(1, reporter);
    }

    @Test
    @Order(3)
    void a_half_open_line_to_the_broker_is_noticed_and_holds_up_no_command(TestReporter reporter) throws Exception {
        int connections = toBroker.accepted();
        toBroker.stall();
        acknowledged(3);
        await().atMost(PATIENCE).until(() -> toBroker.accepted() > connections);

        toBroker.mend();

        verified(1, reporter);
    }

    @Test
    @Order(4)
    void answers_of_the_broker_that_are_late_or_cut_in_the_middle_lose_and_double_nothing(TestReporter reporter)
            throws Exception {
        toBroker.delay(Duration.ofMillis(30));
        Random random = random();
        for (int i = 0; i < 5 * scale(); i++) {
            toBroker.cutAnswersAfter(random.nextInt(80));
            acknowledged(1);
        }
        toBroker.mend();

        verified(5 * scale() + 1, reporter);
    }

    @Test
    @Order(5)
    void while_the_store_is_away_a_command_ends_in_503_with_nothing_half_done_and_the_service_recovers(
            TestReporter reporter) throws Exception {
        toStore.refuse();

        assertAway("Chí Tâm");
        assertThat(notes.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(notes.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(stage.stored("n" + numbers)).isZero();

        toStore.mend();
        await().atMost(PATIENCE)
                .until(() -> notes.get("/actuator/health/readiness").statusCode() == 200);
        repeated("Chí Tâm");
        verified(1, reporter);
    }

    @Test
    @Order(6)
    void a_half_open_line_to_the_store_ends_a_command_in_503_within_its_time(TestReporter reporter) throws Exception {
        toStore.stall();

        assertAway("Tôm khô");

        toStore.mend();
        repeated("Tôm khô");
        verified(1, reporter);
    }

    @Test
    @Order(7)
    void a_store_whose_answers_are_held_does_what_it_is_asked_once(TestReporter reporter) throws Exception {
        acknowledged(1);
        toStore.stall(Line.Way.ANSWERS);

        assertAway("Tân Phát Lợi");

        toStore.mend();
        repeated("Tân Phát Lợi");
        verified(1, reporter);
    }

    @Test
    @Order(8)
    void answers_of_the_store_that_are_cut_in_the_middle_give_one_note_each(TestReporter reporter) throws Exception {
        Random random = random();
        for (int i = 0; i < 10 * scale(); i++) {
            numbers++;
            toStore.cutAnswersAfter(random.nextInt(400));
            commands++;
            HttpResponse<String> answer = notes.write("n" + numbers, "cut").get();
            assertThat(answer.statusCode())
                    .as(() -> "seed %d: %s".formatted(seed(), answer.body()))
                    .isIn(201, 503);
            toStore.mend();
            repeated("cut");
        }

        verified(10 * scale(), reporter);
    }

    @Test
    @Order(9)
    @EnabledOnOs(OS.LINUX)
    void while_the_brokers_disk_is_full_events_wait_in_the_outbox(TestReporter reporter) throws Exception {
        fillTheDisk();
        broker.awaitEnd();
        acknowledged(3);

        broker.start(toBroker.port());

        verified(1, reporter);
    }

    /** The next note ends in a 503 problem. */
    private void assertAway(String title) throws Exception {
        numbers++;
        commands++;
        HttpResponse<String> answer = notes.write("n" + numbers, title).get(40, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("store-away");
    }

    /** The same command again, until it is acknowledged; the note is there once. */
    private void repeated(String title) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            commands++;
            assertThat(notes.write("n" + numbers, title).get().statusCode()).isEqualTo(201);
        });
        assertThat(stage.stored("n" + numbers)).isOne();
    }

    private List<String> acknowledged(int count) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            commands++;
            HttpResponse<String> answer =
                    notes.write("n" + ++numbers, "Tôm khô").get(40, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            ids.add(Notes.id(answer));
        }
        return ids;
    }

    /** Sends to another topic until the broker refuses. */
    private static void fillTheDisk() throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + toBroker.port(),
                "request.timeout.ms",
                1_000,
                "delivery.timeout.ms",
                2_000,
                "max.block.ms",
                2_000);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + toBroker.port()))) {
            admin.createTopics(List.of(new NewTopic("full", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            while (true) {
                producer.send(new ProducerRecord<>("full", "x".repeat(900_000))).get();
            }
        } catch (ExecutionException | KafkaException _) {
            // full
        }
    }

    private void verified(int injected, TestReporter reporter) throws Exception {
        faults += injected;
        stage.verify(notes);
        reporter.publishEntry(Map.of(
                "faults", Integer.toString(faults),
                "commands", Integer.toString(commands),
                "seed", Long.toString(seed())));
    }

    private static int scale() {
        return Integer.getInteger("proof.scale", 1);
    }

    private static long seed() {
        return Long.getLong("proof.seed", 2822);
    }

    private static Random random() {
        return new Random(seed());
    }
}
