package vn.ocop.starter.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.yaml.snakeyaml.Yaml;
import vn.ocop.testing.Api;
import vn.ocop.testing.ServiceTest;
import vn.ocop.testing.TestTokens;

/** What operators see of a service: its metrics, the alerts on them, and the log. */
@ServiceTest
class MetricsTest {
    private static final Path RULES = Path.of("../docker/prometheus/rules.yml");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|(by|without|on|ignoring) *\\([^)]*\\)");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9]*(_[a-z0-9]+)+\\b(?! *\\()");

    @Autowired
    NoteReader reader;

    @Value("${service.topics.prefix}")
    String prefix;

    @Value("${local.server.port}")
    int port;

    private Api api;
    private Api ann;

    @BeforeEach
    void signIn() {
        api = Api.at(port);
        ann = api.as(TestTokens.as("ann").roles("writer").units("here"));
    }

    @Test
    void the_time_from_a_change_to_its_acknowledgement_is_measured() {
        double before = published();

        write("measured");

        await().untilAsserted(() -> assertThat(published()).isGreaterThan(before));
        assertThat(scrape().value("outbox_publish_seconds_bucket", "le=\"5.0\"", "collection=\"notes\""))
                .isPresent();
    }

    @Test
    void an_outbox_that_is_emptied_is_told_as_empty() {
        write("emptied");

        await().untilAsserted(() -> {
            assertThat(scrape().value("outbox_waiting", "collection=\"notes\"")).hasValue(0);
            assertThat(scrape().value("outbox_oldest_seconds", "collection=\"notes\""))
                    .hasValue(0);
        });
    }

    @Test
    void the_lag_counts_the_events_that_a_reader_has_not_processed() throws Exception {
        await().untilAsserted(() -> assertThat(lag()).isZero());
        CountDownLatch goOn = new CountDownLatch(1);
        try (var _ = reader.holdUp(goOn)) {
            write("slow 1");
            write("slow 2");
            write("slow 3");
            await().untilAsserted(() -> assertThat(lag()).isEqualTo(3));
            goOn.countDown();
            await().untilAsserted(() -> assertThat(lag()).isZero());
        }
    }

    @Test
    void refusals_are_counted_by_the_code_of_the_rule_and_their_status() {
        double before = refused("stale", "412");
        Api.Answer note = write("refused");

        for (int i = 0; i < 2; i++) {
            assertThat(ann.ifMatch(7).put(pathOf(note), note("x", "again")).status())
                    .isEqualTo(412);
        }
        assertThat(api.post("/api/notes/v1/notes", note("x", "x")).status()).isEqualTo(401);

        assertThat(refused("stale", "412")).isEqualTo(before + 2);
        assertThat(refused("not-signed-in", "401")).isPositive();
    }

    @Test
    void one_line_tells_of_a_refused_command_without_what_its_caller_wrote() {
        Api.Answer note = write("told");
        Api asked = ann.with("X-Request-Id", "request-of-ann");

        List<ILoggingEvent> told;
        try (Logged log = Logged.all()) {
            asked.ifMatch(7).put(pathOf(note), note("x", "Nguyễn Thị Hoa"));
            asked.ifMatch(7).put(pathOf(note) + "?phone=0903123456", note("x", "Nguyễn Thị Hoa"));
            asked.post("/api/notes/v1/notes", "{\"number\":\"1\",\"Nguyễn Thị Hoa\":1}");
            asked.get("/api/notes/v1/notes?limit=none");
            api.with("X-Request-Id", "request-of-ann").post("/api/notes/v1/notes", note("x", "x"));
            told = log.withId("request-of-ann");
        }

        assertThat(told)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "refused PUT " + pathOf(note) + " status=412 rule=stale account=ann",
                        "refused PUT " + pathOf(note) + " status=400 rule=malformed account=ann",
                        "refused POST /api/notes/v1/notes status=400 rule=malformed account=ann");
        assertThat(told).allMatch(line -> line.getThrowableProxy() == null);
    }

    @Test
    void no_line_of_the_log_has_a_token_or_what_a_caller_wrote() {
        try (Logged log = Logged.all()) {
            Api.Answer note = write("Hoa");
            ann.ifMatch(1).put(pathOf(note), note("x", "Hoa"));
            ann.ifMatch(7).put(pathOf(note) + "?phone=0903123456", note("x", "Hoa"));
            ann.post("/api/notes/v1/notes", "{\"Hoa\":1}");
            ann.get("/api/notes/v1/notes?q=0903123456&limit=Hoa");
            api.bearing("eyJhbGciOiJub25lIn0.e30.").get("/api/notes/v1/notes");
            api.get("/api/public/v1/notes/fails");

            assertThat(log.lines())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("Hoa") || line.contains("0903123456") || line.contains("eyJ"));
        }
    }

    @Test
    void every_alert_asks_for_metrics_that_there_are() throws IOException {
        write("alerts");
        api.get("/api/public/v1/notes/fails");
        ann.get("/api/notes/v1/notes?limit=none");
        Set<String> metrics = scrape().names();

        List<String> asked = new ArrayList<>();
        for (Map<String, Object> rule : rulesOf("services")) {
            assertThat(rule).containsKeys("alert", "expr", "for", "labels", "annotations");
            String expression = rule.get("expr").toString();
            String bare =
                    LABELS.matcher(TEXT.matcher(expression).replaceAll("")).replaceAll("");
            METRIC.matcher(bare).results().forEach(found -> asked.add(found.group()));
        }

        assertThat(asked).hasSizeGreaterThan(8).isSubsetOf(metrics);
    }

    @Test
    void every_metric_of_ours_stands_in_the_documentation() throws IOException {
        write("documented");
        ann.get("/api/notes/v1/notes?limit=none");
        String documented = Files.readString(Path.of("../docs/starter.md"));

        assertThat(scrape().names())
                .filteredOn(name -> name.matches("(outbox|dead_letters|consumer_lag|refusals).*"))
                .hasSizeGreaterThan(6)
                .allMatch(name -> documented.contains("`" + name.replaceAll("_(bucket|count|sum|max)$", "") + "`"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rulesOf(String group) throws IOException {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(RULES));
        return file.get("groups").stream()
                .filter(g -> group.equals(g.get("name")))
                .flatMap(g -> ((List<Map<String, Object>>) g.get("rules")).stream())
                .toList();
    }

    private Api.Answer write(String title) {
        Api.Answer written = ann.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/notes/v1/notes", note(number(), title));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        return written;
    }

    private Scrape scrape() {
        return Scrape.of(api);
    }

    private double published() {
        return scrape().value("outbox_publish_seconds_count", "collection=\"notes\"")
                .orElse(0);
    }

    private double lag() {
        return scrape().value("consumer_lag", "topic=\"" + prefix + NotesApplication.TOPIC + "\"")
                .orElseThrow();
    }

    private double refused(String rule, String status) {
        return scrape().value("refusals_total", "rule=\"" + rule + "\"", "status=\"" + status + "\"")
                .orElse(0);
    }

    private static String pathOf(Api.Answer note) {
        return "/api/notes/v1/notes/" + note.id();
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String note(String number, String title) {
        return "{\"number\":\"%s\",\"title\":\"%s\"}".formatted(number, title);
    }
}
