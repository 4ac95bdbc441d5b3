package vn.ocop.starter.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.embedded.broker.EmbeddedBroker;
import vn.ocop.starter.notes.NotesApplication;
import vn.ocop.testing.Line;
import vn.ocop.testing.Ports;
import vn.ocop.testing.Servers;

/**
 * The service as processes of its own, two at once, of which the one that holds the right to sweep is killed (SIGKILL)
 * at a chosen point; the other one goes on, and a new one takes the place of the dead.
 */
@Tag("proof")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Queue<String> COPIED = new ConcurrentLinkedQueue<>();
    private static final List<NotesProcess> ALIVE = new ArrayList<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static Line line;
    private static Stage stage;

    private int commands;

    @BeforeAll
    static void start() {
        int port = Ports.free();
        line = Line.to(port);
        stage = new Stage(Servers.shared().mongoUri(), line.port());
        broker = EmbeddedBroker.start(folder, port, Ports.free(), line.port());
        startAnother();
        startAnother();
    }

    @AfterAll
    static void end() {
        ALIVE.forEach(NotesProcess::close);
        stage.close();
        broker.close();
        line.close();
    }

    /**
     * One kill at two points: the relay stands at one of them with the events of a note, then two callers at the other.
     * Of the two instances it meets the one that holds the right to sweep.
     */
    @ParameterizedTest
    @Order(1)
    @CsvSource({"BEFORE_THE_WRITE, BEFORE_THE_PULL", "AFTER_THE_WRITE, AFTER_THE_BROKERS_ANSWER"})
    void a_kill_at_these_points_of_a_write_loses_and_doubles_nothing(
            Point ofCallers, Point ofRelay, TestReporter reporter) throws Exception {
        NotesProcess victim = sweeper();
        Notes dying = api(victim);
        Notes living = api(otherThan(victim));
        String mark = "k" + ofCallers.ordinal();
        String changed = Notes.id(say(dying.write(mark + "a", "Chí Tâm")));
        stage.verify(living);

        victim.standStill(ofRelay, 0);
        HttpResponse<String> acknowledged = say(dying.write(mark + "b", "Tân Phát Lợi"));
        victim.awaitStanding(1);
        victim.standStill(ofCallers, 0);
        commands += 2;
        var cutOff = List.of(dying.write(mark + "c", "Tôm khô"), dying.rewrite(changed, 1, "Chí Tâm 2"));
        victim.awaitStanding(2);
        kill(victim);
        startAnother();

        assertThat(cutOff).allSatisfy(answer -> assertThatThrownBy(answer::join).hasCauseInstanceOf(IOException.class));
        boolean isWritten = ofCallers == Point.AFTER_THE_WRITE;
        assertThat(stage.stored(mark + "c")).isEqualTo(isWritten ? 1 : 0);
        assertThat(stage.version(changed)).isEqualTo(isWritten ? 2 : 1);
        assertThat(say(living.write(mark + "c", "Tôm khô")).statusCode()).isEqualTo(201);
        assertThat(say(living.rewrite(changed, 1, "Chí Tâm 2")).statusCode()).isEqualTo(isWritten ? 412 : 200);
        assertThat(say(living.write(mark + "b", "Tân Phát Lợi")).body()).isEqualTo(acknowledged.body());
        assertThat(List.of(mark + "a", mark + "b", mark + "c"))
                .allSatisfy(number -> assertThat(stage.stored(number)).isOne());
        verifyAndReport(living, 2, reporter);
    }

    @Test
    @Order(2)
    void a_kill_before_the_brokers_answer_and_in_the_middle_of_a_readers_batch_changes_each_copy_once(
            TestReporter reporter) throws Exception {
        for (NotesProcess each : ALIVE) {
            each.port();
            each.standStill(Point.AFTER_A_COPY, 2);
        }
        Notes notes = api(ALIVE.getFirst());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(Notes.id(say(notes.write("r" + i, "Tân Phát Lợi"))));
        }
        await().atMost(PATIENCE).until(() -> ALIVE.stream().anyMatch(NotesProcess::isStanding));
        NotesProcess victim =
                ALIVE.stream().filter(NotesProcess::isStanding).findFirst().orElseThrow();
        NotesProcess other = otherThan(victim);
        other.standStill(Point.AFTER_A_COPY, -1);
        stage.awaitAllTold();
        line.stall(Line.Way.ANSWERS);
        HttpResponse<String> acknowledged = say(api(victim).write("rz", "Tôm khô"));
        await().atMost(PATIENCE).until(() -> brokerHas(Notes.id(acknowledged)));
        kill(victim);
        line.mend();

        Notes living = api(other);
        assertThat(say(living.write("rz", "Tôm khô")).body()).isEqualTo(acknowledged.body());
        verifyAndReport(living, 2, reporter);
        ids.add(Notes.id(acknowledged));
        assertThat(COPIED).containsAll(ids.stream().map(id -> id + ":1").toList());
    }

    private void verifyAndReport(Notes living, int points, TestReporter reporter) throws Exception {
        stage.verify(living);
        assertThat(COPIED).as("each event changes the copy once").doesNotHaveDuplicates();
        reporter.publishEntry(Map.of(
                "kills", "1",
                "points", Integer.toString(points),
                "commands", Integer.toString(commands)));
    }

    private HttpResponse<String> say(CompletableFuture<HttpResponse<String>> answer) throws Exception {
        commands++;
        return answer.get(60, TimeUnit.SECONDS);
    }

    private static boolean brokerHas(String text) throws IOException {
        Path log = folder.resolve(NotesApplication.TOPIC + "-0").resolve("00000000000000000000.log");
        return new String(Files.readAllBytes(log), UTF_8).contains(text);
    }

    private static void kill(NotesProcess victim) throws InterruptedException {
        victim.kill();
        ALIVE.remove(victim);
    }

    private static void startAnother() {
        ALIVE.add(NotesProcess.start(stage.settings(), COPIED));
    }

    private static Notes api(NotesProcess process) throws Exception {
        return new Notes(process.port(), HTTP);
    }

    /** The process that holds the right to sweep; after a kill another one takes it over. */
    private static NotesProcess sweeper() throws Exception {
        return CompletableFuture.anyOf(
                        ALIVE.stream().map(NotesProcess::sweeping).toArray(CompletableFuture[]::new))
                .thenApply(NotesProcess.class::cast)
                .get(120, TimeUnit.SECONDS);
    }

    private static NotesProcess otherThan(NotesProcess one) {
        return ALIVE.stream().filter(process -> process != one).findFirst().orElseThrow();
    }
}
