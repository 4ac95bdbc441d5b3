package vn.ocop.starter.notes;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.mongodb.client.model.Updates;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.header.Header;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.testing.Api;
import vn.ocop.testing.Published;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** A change can be followed from its request over the bus to its readers, whenever it is published. */
@ServiceTest
class TracesTest {
    private static final String CALLER = "00f067aa0ba902b7";
    private final String trace =
            HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextLong(1, Long.MAX_VALUE)) + "0000000000000001";

    @Autowired
    AggregateStore<Note> notes;

    @Autowired
    Collections collections;

    @Autowired
    InMemorySpanExporter spans;

    @Value("${service.topics.prefix}")
    String prefix;

    @Value("${local.server.port}")
    int port;

    private Api ann;

    @BeforeEach
    void signIn() {
        ann = Api.at(port)
                .as(TestTokens.as("ann").roles("writer").units("here"))
                .with("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .with("X-Request-Id", "request-" + trace);
    }

    @Test
    void the_caller_the_request_the_change_its_publication_and_its_reader_are_one_trace() {
        write("followed");

        SpanData read = span("process");
        SpanData published = span("publish");
        SpanData written = span("write note");
        SpanData request = span("http post");
        assertThat(read.getName()).contains(topic());
        assertThat(read.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(read.getParentSpanId()).isEqualTo(written.getSpanId());
        assertThat(published.getParentSpanId()).isEqualTo(written.getSpanId());
        assertThat(written.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(written.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        assertThat(request.getAttributes().asMap().values()).contains("request-" + trace);
    }

    @Test
    void an_event_tells_of_its_trace_in_two_headers_that_stay_the_same_when_it_is_sent_again() {
        Api.Answer note = write("again");
        String expected = "00-" + trace + "-" + span("write note").getSpanId() + "-01";
        await().until(() -> eventsOf(note).size() == 1 && pendingOf(note.id()).isEmpty());

        sendAgain(note.id());

        await().until(() -> eventsOf(note).size() == 2);
        List<Published> both = eventsOf(note);
        assertThat(both).allSatisfy(event -> {
            assertThat(event.header("traceparent")).isEqualTo(expected);
            assertThat(event.header("ce_traceparent")).isEqualTo(expected);
        });
        assertThat(headersOf(both.getFirst())).isEqualTo(headersOf(both.getLast()));
        assertThat(both.getFirst().message().value())
                .isEqualTo(both.getLast().message().value());
    }

    @Test
    void what_a_crash_left_behind_is_published_and_read_in_the_trace_of_its_change() {
        String id = UUID.randomUUID().toString();
        String kept = "00-" + trace + "-00000000000000aa-01";
        Document event = new Document("version", 1L)
                .append("type", "note-written")
                .append("at", Instant.now())
                .append("by", "ann")
                .append("agency", "")
                .append("reason", null)
                .append("traceparent", kept)
                .append("data", "{\"id\":\"%s\",\"number\":\"left\",\"title\":\"left\"}".formatted(id));
        notes.aggregates()
                .collection()
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("changedAt", Instant.now())
                        .append(
                                "state",
                                new Document("number", id)
                                        .append("title", "left")
                                        .append("sealed", false))
                        .append("keys", new Document("byTitle", "left " + id).append("number", id))
                        .append("outbox", List.of(event))
                        .append("pendingSince", Instant.now().minusSeconds(60))
                        .toBsonDocument(
                                BsonDocument.class,
                                notes.aggregates().collection().getCodecRegistry()));

        assertThat(span("publish").getParentSpanId()).isEqualTo("00000000000000aa");
        assertThat(span("process").getParentSpanId()).isEqualTo("00000000000000aa");
    }

    @Test
    void the_trace_stands_in_the_log_beside_the_request() {
        List<ILoggingEvent> lines;
        try (Logged log = Logged.all()) {
            ann.with("If-Match", "\"7\"")
                    .put("/api/notes/v1/notes/" + write("logged").id(), note("x", "x"));
            lines = log.withId("request-" + trace);
        }

        assertThat(lines)
                .isNotEmpty()
                .allMatch(line -> trace.equals(line.getMDCPropertyMap().get("traceId")));
    }

    @Test
    void a_trace_has_neither_queries_nor_bodies_nor_tokens_and_no_probes() {
        ann.get("/api/notes/v1/notes?q=0903123456");
        ann.get("/actuator/health/liveness");
        write("Hoa");

        span("process");
        assertThat(span("http get").getAttributes().asMap()).isNotEmpty();
        assertThat(spansOfTrace()).noneMatch(span -> (span.getName() + span.getAttributes() + span.getEvents())
                .matches("(?s).*(0903123456|Hoa|Bearer|eyJ|actuator).*"));
    }

    @Test
    void what_is_no_trace_is_passed_over() {
        Api.Answer written = ann.with("traceparent", "00-rubbish")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/notes/v1/notes", note(number(), "rubbish"));

        assertThat(written.status()).isEqualTo(201);
        assertThat(eventsOf(written))
                .allMatch(event -> !event.header("traceparent").contains("rubbish"));
    }

    private Api.Answer write(String title) {
        Api.Answer written = ann.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/notes/v1/notes", note(number(), title));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        return written;
    }

    /** The one span of this trace whose name has these words; it may still be going on. */
    private SpanData span(String words) {
        return await().until(
                        () -> spansOfTrace().stream()
                                .filter(span -> span.getName().contains(words))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private List<SpanData> spansOfTrace() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }

    private String topic() {
        return prefix + NotesApplication.TOPIC;
    }

    private List<Published> eventsOf(Api.Answer note) {
        return Published.on(topic()).stream()
                .filter(event -> note.id().equals(event.key()))
                .toList();
    }

    private static List<String> headersOf(Published event) {
        return java.util.stream.Stream.of(event.message().headers().toArray())
                .map(TracesTest::text)
                .toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), UTF_8);
    }

    private List<?> pendingOf(String id) {
        return notes.aggregates().collection().find(eq(id)).first().getArray("outbox");
    }

    /** As if the process had died between the acknowledgement and the pull: the event lies in the outbox again. */
    private void sendAgain(String id) {
        BsonDocument sent = historyOf(id);
        notes.aggregates()
                .collection()
                .updateOne(
                        eq(id),
                        Updates.combine(
                                Updates.push("outbox", sent),
                                Updates.set("pendingSince", Instant.now().minusSeconds(60))));
    }

    private BsonDocument historyOf(String id) {
        BsonDocument entry =
                collections.with("notes_history").find(eq("aggregate", id)).first();
        entry.remove("_id");
        entry.remove("aggregate");
        return entry;
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String note(String number, String title) {
        return "{\"number\":\"%s\",\"title\":\"%s\"}".formatted(number, title);
    }
}
