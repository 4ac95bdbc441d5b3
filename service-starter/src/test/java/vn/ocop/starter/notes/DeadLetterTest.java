package vn.ocop.starter.notes;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import vn.ocop.starter.event.CloudEvent;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.testing.Api;
import vn.ocop.testing.Servers;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** What becomes of events that can't be processed, and what an operator does with them. */
@ServiceTest
class DeadLetterTest {
    private static final String LETTERS = "/api/notes/v1/dead-letters";

    @Autowired
    Copies<Note> copies;

    @Autowired
    NoteReader reader;

    @Autowired
    Collections collections;

    @Autowired
    KafkaOperations<Object, Object> kafka;

    @Value("${service.topics.prefix}")
    String prefix;

    @Value("${local.server.port}")
    int port;

    private Api api;
    private Api keeper;

    @BeforeEach
    void signIn() {
        api = Api.at(port);
        keeper = api.as(TestTokens.as("kim").roles("keeper"));
    }

    @Test
    void a_poison_event_becomes_a_dead_letter_with_its_cause_and_blocks_nobody() {
        String poison = newId();
        send(poison, 1, "this is no JSON");
        String bearable = newId();
        send(bearable, 1, note("fine"));

        await().untilAsserted(() -> assertThat(copies.find(bearable)).isPresent());
        JsonNode letter = read(letterOf(poison));
        assertThat(letter.get("cause").asString()).contains("MalformedEvent", "no NoteWritten");
        assertThat(letter.at("/received/data/text").asString()).isEqualTo("this is no JSON");
        assertThat(header(letter, "ce_type")).isEqualTo("note-written");
    }

    @Test
    void an_event_whose_reader_fails_is_tried_again_and_then_put_aside() {
        String id = newId();
        send(id, 1, note("unbearable"));

        assertThat(read(letterOf(id)).get("cause").asString()).contains("can't bear");
        assertThat(copies.find(id)).isEmpty();
    }

    static Stream<Arguments> recordsThatAreNoEvents() {
        return Stream.of(
                Arguments.of("without headers", "{}".getBytes(UTF_8), List.of(), "ce_specversion"),
                Arguments.of("without value", null, List.of(), "ce_specversion"),
                Arguments.of(
                        "a header without value", "{}".getBytes(UTF_8), List.of("ce_specversion"), "ce_specversion"),
                Arguments.of(
                        "names that a store might not take",
                        "{}".getBytes(UTF_8),
                        List.of("$set", "a.b", "", "\0"),
                        "no ce_"),
                Arguments.of("headers of letters", "{}".getBytes(UTF_8), List.of("kafka_dlt-original-topic"), "no ce_"),
                Arguments.of("more headers than anybody needs", "{}".getBytes(UTF_8), names(5000), "no ce_"),
                Arguments.of("as large as the broker takes", new byte[1_048_000], List.of(), "no ce_"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordsThatAreNoEvents")
    void records_that_are_no_events_are_put_aside_too(String what, byte[] data, List<String> headers, String cause) {
        String id = newId();
        ProducerRecord<Object, Object> message = new ProducerRecord<>(prefix + NotesApplication.TOPIC, id, data);
        headers.forEach(name -> message.headers().add(name, null));
        kafka.send(message).join();

        JsonNode letter = read(letterOf(id));
        assertThat(letter.get("cause").asString()).contains(cause);
        assertThat(letter.get("topic").asString()).isEqualTo(prefix + NotesApplication.TOPIC);
        assertThat(letter.at("/received/isCut").asBoolean()).isEqualTo(headers.size() > 100);
        assertThat(discard(letter, "no event at all").status()).isEqualTo(200);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "h" + i).toList();
    }

    @Test
    void a_record_that_was_small_only_as_long_as_it_was_compressed_is_cut_and_blocks_nobody() {
        String large = newId();
        String after = newId();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Servers.shared().kafkaBootstrap(),
                "compression.type",
                "gzip",
                "max.request.size",
                10_000_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(prefix + NotesApplication.TOPIC, 0, large, new byte[5_000_000]));
            producer.send(new ProducerRecord<>(prefix + NotesApplication.TOPIC, 0, after, new byte[0]));
        }

        assertThat(letterOf(after).get("cause").asString()).contains("ce_specversion");
        JsonNode letter = read(letterOf(large));
        assertThat(letter.at("/received/isCut").asBoolean()).isTrue();
        assertThat(replay(letter).text()).contains("only its start was kept");
        assertThat(discard(letter, "a bomb").status()).isEqualTo(200);
    }

    @Test
    void what_lies_in_the_dead_letter_topic_without_being_a_letter_is_one_too_and_can_only_be_discarded() {
        String id = newId();
        kafka.send(new ProducerRecord<>(prefix + NotesApplication.TOPIC + ".notes.dlt", id, "odd".getBytes(UTF_8)))
                .join();

        JsonNode letter = letterOf(id);

        assertThat(replay(letter).rule()).isEqualTo("dead-letter-fails");
        assertThat(discard(letter, "somebody tried it out").status()).isEqualTo(200);
    }

    @Test
    void once_the_bug_is_mended_a_replay_applies_the_event_once() {
        String id = newId();
        send(id, 1, note("unbearable once"));
        JsonNode letter = letterOf(id);
        Api.Answer tooEarly = replay(letter);
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.text()).contains("can't bear");
        reader.mend("unbearable once");

        JsonNode replayed = replay(letter).json();

        assertThat(replayed.get("state").asString()).isEqualTo("REPLAYED");
        assertThat(replayed.get("settledBy").asString()).isEqualTo("kim");
        assertThat(copies.find(id))
                .hasValueSatisfying(c -> assertThat(c.title()).isEqualTo("unbearable once"));
        assertThat(replay(letter).rule()).isEqualTo("dead-letter-closed");
        assertThat(discard(letter, "too late").rule()).isEqualTo("dead-letter-closed");
        assertThat(reader.read()).containsOnlyOnce(id + ":1");
    }

    @Test
    void a_replay_changes_nothing_that_a_newer_event_has_changed_since() {
        String id = newId();
        send(id, 1, note("unbearable old"));
        send(id, 2, note("new"));
        JsonNode letter = letterOf(id);
        await().untilAsserted(() -> assertThat(copies.find(id)).isPresent());
        reader.mend("unbearable old");

        assertThat(replay(letter).status()).isEqualTo(200);

        assertThat(reader.read()).contains(id + ":1");
        assertThat(reader.changes()).contains(id + ":2").doesNotContain(id + ":1");
        assertThat(copies.find(id))
                .hasValueSatisfying(c -> assertThat(c.title()).isEqualTo("new"));
    }

    @Test
    void a_replay_that_ran_but_was_not_noted_because_the_process_died_can_be_run_again() {
        String id = newId();
        send(id, 1, note("unbearable twice"));
        JsonNode letter = letterOf(id);
        reader.mend("unbearable twice");
        assertThat(replay(letter).status()).isEqualTo(200);
        // As if the process had died after the reaction and before the settling: the letter is open as before.
        collections.with("dead_letters").updateOne(eq(letter.get("id").asString()), Updates.set("state", "OPEN"));

        assertThat(replay(letter).status()).isEqualTo(200);

        assertThat(reader.read()).filteredOn((id + ":1")::equals).hasSize(2);
        assertThat(reader.changes()).containsOnlyOnce(id + ":1");
    }

    @Test
    void of_operators_who_settle_the_same_letter_one_wins() throws Exception {
        String id = newId();
        send(id, 1, note("unbearable race"));
        JsonNode letter = letterOf(id);
        reader.mend("unbearable race");
        CyclicBarrier together = new CyclicBarrier(6);
        List<Callable<Integer>> operators = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            operators.add(() -> {
                together.await();
                return replay(letter).status();
            });
            operators.add(() -> {
                together.await();
                return discard(letter, "of no use").status();
            });
        }

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(operators)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void bytes_that_are_no_text_are_kept_and_replayed_as_they_came() {
        String id = newId();
        byte[] data =
                "{\"number\":\"x\",\"title\":\"caf\u00e9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        send(id, 1, data);

        JsonNode letter = read(letterOf(id));

        assertThat(letter.at("/received/data/text").asString()).contains("caf\ufffd");
        assertThat(Base64.getDecoder().decode(letter.at("/received/data/base64").asString()))
                .isEqualTo(data);
        // With a replacement in place of the broken byte it would be JSON and pass.
        assertThat(replay(letter).rule()).isEqualTo("dead-letter-fails");
        assertThat(copies.find(id)).isEmpty();
    }

    @Test
    void all_are_replayed_page_by_page_in_the_order_they_were_sent_and_one_that_fails_stops_no_other() {
        String first = newId();
        String second = newId();
        for (int version = 1; version <= 3; version++) {
            send(first, version, note("unbearable all " + version));
            send(second, version, note("unbearable all " + version));
        }
        await().until(() ->
                Stream.of(first, second).mapToLong(k -> openOf(k).size()).sum() == 6);
        reader.mend("unbearable all 1");
        reader.mend("unbearable all 3");
        String path = LETTERS + "/replay?limit=2&" + Api.parameter("topic", prefix + NotesApplication.TOPIC);

        List<JsonNode> answers = new ArrayList<>();
        String cursor = "";
        do {
            Api.Answer answer = keeper.post(path + cursor, "");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answers.add(answer.json());
            cursor = "&cursor=" + answer.json().get("next").asString("");
        } while (!answers.getLast().get("next").isNull());

        assertThat(answers).allSatisfy(a -> assertThat(
                        a.get("replayed").asInt() + a.get("failed").size())
                .isLessThanOrEqualTo(2));
        for (String key : List.of(first, second)) {
            assertThat(reader.read()).filteredOn(e -> e.startsWith(key)).containsExactly(key + ":1", key + ":3");
            assertThat(failuresOf(answers, key))
                    .singleElement()
                    .satisfies(f -> assertThat(f.get("cause").asString()).contains("can't bear unbearable all 2"));
            assertThat(openOf(key)).hasSize(1);
        }
        assertThat(openOf(first).getFirst().get("id").asString())
                .isEqualTo(failuresOf(answers, first).getFirst().get("id").asString());
    }

    @Test
    void of_another_topic_nothing_is_replayed_and_its_cursor_is_refused_elsewhere() {
        send(newId(), 1, "one");
        String key = newId();
        send(key, 1, "two");
        letterOf(key);

        JsonNode other = keeper.post(LETTERS + "/replay?topic=elsewhere", "").json();
        assertThat(other.get("replayed").asInt()).isZero();
        assertThat(other.get("failed").size()).isZero();
        assertThat(other.get("next").isNull()).isTrue();

        String next =
                keeper.post(LETTERS + "/replay?limit=1", "").json().get("next").asString();
        assertThat(keeper.post(LETTERS + "/replay?topic=elsewhere&cursor=" + next, "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_list_is_ordered_and_leaves_the_payload_to_the_letter_itself() {
        String key = newId();
        send(key, 1, "a");
        send(key, 2, "b");
        await().until(() -> openOf(key).size() == 2);

        List<JsonNode> all = open();

        assertThat(all).extracting(l -> l.get("id").asString()).isSorted();
        assertThat(all).noneMatch(l -> l.has("received"));
        assertThat(openOf(key)).extracting(l -> l.get("offset").asLong()).isSorted();
        assertThat(keeper.get(LETTERS + "?topic=elsewhere").json().get("items").size())
                .isZero();
    }

    @Test
    void a_letter_is_discarded_only_with_a_reason_and_only_by_operators() {
        String key = newId();
        send(key, 1, "rubbish");
        JsonNode letter = letterOf(key);

        assertThat(discard(letter, "").status()).isEqualTo(422);
        Api reader = api.as(TestTokens.as("bob").roles("reader"));
        String path = LETTERS + "/" + letter.get("id").asString();
        assertThat(reader.post(path + "/discard", "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(reader.post(LETTERS + "/replay", "").status()).isEqualTo(403);
        assertThat(discard(letter, "sent by mistake").json().get("state").asString())
                .isEqualTo("DISCARDED");

        JsonNode settled = read(letter);
        assertThat(settled.get("reason").asString()).isEqualTo("sent by mistake");
        assertThat(settled.at("/received/data/text").asString()).isEqualTo("rubbish");
        assertThat(openOf(key)).isEmpty();
    }

    @Test
    void open_letters_degrade_the_service_and_take_it_out_of_nothing() {
        String key = newId();
        send(key, 1, "rubbish");
        letterOf(key);

        Api.Answer health = api.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().get("status").asString()).isEqualTo("DEGRADED");
        assertThat(health.json().at("/components/bus/status").asString()).isEqualTo("DEGRADED");
        for (String group : List.of("liveness", "readiness")) {
            assertThat(api.get("/actuator/health/" + group).json().get("status").asString())
                    .isEqualTo("UP");
        }
        assertThat(api.get("/actuator/prometheus").text())
                .containsPattern("dead_letters_open\\{.*topic=\"" + prefix + NotesApplication.TOPIC + "\".*} [1-9]");
    }

    private Api.Answer replay(JsonNode letter) {
        return keeper.post(LETTERS + "/" + letter.get("id").asString() + "/replay", "");
    }

    private Api.Answer discard(JsonNode letter, String reason) {
        return keeper.post(LETTERS + "/" + letter.get("id").asString() + "/discard", "{\"reason\":\"" + reason + "\"}");
    }

    private JsonNode read(JsonNode letter) {
        return keeper.get(LETTERS + "/" + letter.get("id").asString()).json();
    }

    private JsonNode letterOf(String key) {
        return await().until(() -> openOf(key).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private List<JsonNode> openOf(String key) {
        return open().stream()
                .filter(l -> key.equals(l.path("key").asString("")))
                .toList();
    }

    private List<JsonNode> open() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = keeper.get(LETTERS + "?limit=200" + cursor).json();
            page.get("items").forEach(all::add);
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        return all;
    }

    private static List<JsonNode> failuresOf(List<JsonNode> answers, String key) {
        return answers.stream()
                .flatMap(a -> a.get("failed").valueStream())
                .filter(f -> key.equals(f.path("key").asString("")))
                .toList();
    }

    private static String header(JsonNode letter, String name) {
        return letter.at("/received/headers")
                .valueStream()
                .filter(h -> name.equals(h.get("name").asString()))
                .map(h -> h.at("/value/text").asString())
                .findFirst()
                .orElse(null);
    }

    private void send(String id, long version, String data) {
        send(id, version, data.getBytes(UTF_8));
    }

    private void send(String id, long version, byte[] data) {
        ProducerRecord<Object, Object> message = new ProducerRecord<>(prefix + NotesApplication.TOPIC, id, data);
        new CloudEvent(
                        id + ":" + version,
                        "/notes",
                        "note-written",
                        id,
                        Instant.EPOCH,
                        "urn:schema:note-written",
                        version)
                .writeTo(message.headers());
        kafka.send(message).join();
    }

    private static String note(String title) {
        return "{\"number\":\"n\",\"title\":\"%s\"}".formatted(title);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
