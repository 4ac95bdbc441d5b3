package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.acceptance.hostile.Answer;
import vn.ocop.acceptance.hostile.Footprint;
import vn.ocop.acceptance.hostile.ForgedTokens;
import vn.ocop.acceptance.hostile.Input;
import vn.ocop.acceptance.hostile.Inputs;
import vn.ocop.acceptance.hostile.Judge;
import vn.ocop.acceptance.hostile.Operation;
import vn.ocop.acceptance.hostile.Operations;
import vn.ocop.acceptance.hostile.Seen;
import vn.ocop.acceptance.hostile.Wire;

/**
 * Every operation that a service or the gateway describes, tried with input that nobody should send: whatever it is, the answer
 * is a refusal in the caller's words or what was asked for, and a refused request changes nothing. Late, because what is
 * accepted of it stays.
 */
@OnTheSharedSuite
@Order(Integer.MAX_VALUE - 10)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileInputIT {
    private static final int INPUTS = 1600 * Integer.getInteger("proof.scale", 1);
    private static final long SEED = Long.getLong("proof.seed", 2822);
    private static final int AT_ONCE = 8;
    private static final int SHOWN = 20;
    private static final List<String> SERVICES = List.of("registry", "rating", "training", "trade");
    private static final Pattern RIGHT = Pattern.compile("\\| `([A-Z]+ /\\S+)` \\|(.*)\\|");
    private static final List<String> ACCOUNTS = List.of(
            "office", "commune.dat-mui", "council.1", "training", "trade", "producer.tan-phat-loi", "auditor", "admin");
    private static final Pattern DANGEROUS_CELL = Pattern.compile("[=+@\t\r-].*", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    private final Suite suite;
    private final Api api;
    private final Map<String, String> callers = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private String admin;

    HostileInputIT(Suite suite) {
        this.suite = suite;
        this.api = Api.of(suite);
    }

    @BeforeEach
    void read() throws IOException {
        for (String service : SERVICES) {
            operations.addAll(Operations.of(service, described(port(service))));
        }
        Operations.of("gateway", described(port("gateway"))).stream()
                .filter(operation -> operation.path().startsWith("/api/"))
                .forEach(operations::add);
        for (String line : Files.readAllLines(Path.of("..", "docs", "security.md"))) {
            Matcher row = RIGHT.matcher(line);
            if (row.matches()) {
                List<String> marks = List.of(row.group(2).split("\\|", -1));
                IntStream.range(0, marks.size())
                        .filter(column -> !marks.get(column).isBlank()
                                && !marks.get(column).contains("○"))
                        .findFirst()
                        .ifPresent(column -> callers.put(row.group(1), ACCOUNTS.get(column)));
            }
        }
        assertThat(operations).hasSizeGreaterThan(300);
        assertThat(callers).hasSizeGreaterThan(250);
    }

    @Test
    @Tag("proof")
    @Order(1)
    void whatever_is_sent_is_answered_in_the_callers_words_and_what_is_refused_changes_nothing(TestReporter reporter)
            throws Exception {
        Seen seen = seen();
        Inputs inputs = new Inputs(
                operations, seen, this::token, operation -> port(operation.service()), port("gateway"), SEED);
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        List<Input> refused = new ArrayList<>();
        Map<Path, Long> logs = logLengths();

        sendAll(inputs.numbered(INPUTS).toList(), (input, answer) -> {
            statuses.merge(answer.status(), 1, Integer::sum);
            if (!answer.isAccepted() && input.operation().isCommand()) {
                synchronized (refused) {
                    refused.add(input);
                }
            }
        });
        System.out.println("hostile inputs by status: " + new java.util.TreeMap<>(statuses));
        int again = refusedAgainChangesNothing(refused);

        assertThat(suite.shell("./ocop status; echo exit $?"))
                .contains("exit 0")
                .doesNotContain("DOWN");
        assertThat(errorsSince(logs)).isEmpty();
        heapIsBounded();
        reporter.publishEntry(Map.of(
                "inputs",
                Integer.toString(INPUTS + again),
                "operations",
                Integer.toString(operations.size()),
                "refusals",
                Integer.toString(again
                        + statuses.entrySet().stream()
                                .filter(e -> e.getKey() >= 400)
                                .mapToInt(Map.Entry::getValue)
                                .sum()),
                "seed",
                Long.toString(SEED)));
    }

    /** Whoever is refused may try again as often as he likes; only what is accepted this time is left out. */
    private int refusedAgainChangesNothing(List<Input> refused) throws Exception {
        List<Input> still = List.copyOf(refused);
        int sent = 0;
        while (true) {
            Footprint before = calm();
            List<Input> accepted = new ArrayList<>();
            sendAll(still, (input, answer) -> {
                if (answer.isAccepted()) {
                    synchronized (accepted) {
                        accepted.add(input);
                    }
                }
            });
            sent += still.size();
            String changes = calm().changesSince(before);
            if (accepted.isEmpty() || changes.isEmpty()) {
                assertThat(changes)
                        .as("changes by %d refused requests, seed %d", still.size(), SEED)
                        .isEmpty();
                return sent;
            }
            still = still.stream().filter(input -> !accepted.contains(input)).toList();
        }
    }

    @Test
    @Order(2)
    void a_forged_token_opens_nothing_and_nobody_fetches_the_forgers_keys(TestReporter reporter) throws Exception {
        JsonNode keys = api.get("/oauth2/jwks").json();
        Map<Integer, Operation> doors = new HashMap<>();
        for (String service : SERVICES) {
            doors.put(port(service), door(service));
        }
        doors.put(port("gateway"), door("registry"));
        AtomicReference<String> visitor = new AtomicReference<>();
        int sent = 0;
        try (ServerSocket elsewhere = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread listening = Thread.ofVirtual().start(() -> {
                try (var caller = elsewhere.accept()) {
                    visitor.set(caller.toString());
                } catch (IOException _) {
                    // nobody came
                }
            });
            Map<String, String> forged = ForgedTokens.from(
                    suite.token("auditor"), keys, "http://127.0.0.1:" + elsewhere.getLocalPort() + "/keys");
            for (Map.Entry<String, String> token : forged.entrySet()) {
                for (Map.Entry<Integer, Operation> door : doors.entrySet()) {
                    Input input = new Input(
                            sent++,
                            "a token with " + token.getKey(),
                            door.getValue(),
                            door.getKey(),
                            door.getValue().path(),
                            List.of("Authorization: Bearer " + token.getValue(), "Accept-Language: en"),
                            null);
                    Answer answer = unhurried(input);
                    assertThat(Judge.faults(input, answer))
                            .as(told(input, answer))
                            .isEmpty();
                    assertThat(answer.status()).as(told(input, answer)).isBetween(400, 401);
                }
            }
            elsewhere.close();
            listening.join(Duration.ofSeconds(5));
        }
        assertThat(visitor.get()).isNull();
        reporter.publishEntry(Map.of("tokens", Integer.toString(sent)));
    }

    /** What hostile names are on record by now goes into tables that people open with a spreadsheet. */
    @Test
    @Order(3)
    void no_cell_of_an_exported_table_is_a_formula() {
        api.as("office")
                .post(
                        "/api/registry/v1/entities",
                        "{\"name\":\"=cmd|' /C calc'!A0\",\"legalForm\":\"FARM\",\"unit\":\"32248\"}");
        List<String> exports = operations.stream()
                .filter(operation -> !operation.isCommand() && operation.path().endsWith("/export"))
                .filter(operation -> !operation.path().contains("{"))
                .map(Operation::path)
                .toList();
        assertThat(exports).hasSizeGreaterThan(5);
        for (String export : exports) {
            Api.Answer answer =
                    api.as(callers.getOrDefault("GET " + export, "office")).get(export + "?format=csv");
            if (answer.status() == 200) {
                for (CsvRecord row : CsvReader.builder().ofCsvRecord(answer.body())) {
                    assertThat(row.getFields())
                            .as(export)
                            .noneMatch(cell -> DANGEROUS_CELL.matcher(cell).matches()
                                    && !cell.matches("-?[0-9][0-9.,-]*|-|\\+84[0-9 ]+"));
                }
            }
        }
    }

    private Operation door(String service) {
        return operations.stream()
                .filter(o -> o.service().equals(service)
                        && o.name().matches("GET /api/" + service + "/v1/(products|entities)"))
                .findFirst()
                .orElseThrow();
    }

    /** Sends them, some at a time, and holds each answer against what an answer must be. */
    private static void sendAll(List<Input> inputs, java.util.function.BiConsumer<Input, Answer> then)
            throws InterruptedException {
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Input input : inputs) {
                places.acquire();
                threads.submit(() -> {
                    try {
                        Answer answer = unhurried(input);
                        List<String> faults = Judge.faults(input, answer);
                        if (!faults.isEmpty()) {
                            wrong.add(faults + " " + told(input, answer));
                        }
                        then.accept(input, answer);
                    } catch (RuntimeException e) {
                        wrong.add(e + " at " + input.curl());
                    } finally {
                        places.release();
                    }
                });
            }
        }
        assertThat(wrong.stream().limit(SHOWN).collect(Collectors.joining("\n\n")))
                .as("%d of %d answers are wrong, seed %d", wrong.size(), inputs.size(), SEED)
                .isEmpty();
    }

    /** Who is told to wait by the gateway waits. */
    private static Answer unhurried(Input input) {
        Answer answer = Wire.send(input);
        for (int i = 0; i < 20 && answer.status() == 429; i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            answer = Wire.send(input);
        }
        return answer;
    }

    private static String told(Input input, Answer answer) {
        String body = answer.body();
        return "input %d: %s%n  %s%n  %s%n  %d %s"
                .formatted(
                        input.number(),
                        input.operation(),
                        input.what(),
                        input.curl(),
                        answer.status(),
                        body.substring(0, Math.min(body.length(), 600)));
    }

    /** The state of all services once nothing is on its way any more. */
    private Footprint calm() {
        AtomicReference<Footprint> last = new AtomicReference<>(footprint());
        return await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofMinutes(2))
                .until(this::footprint, now -> now.equals(last.getAndSet(now)));
    }

    private Footprint footprint() {
        return Footprint.of(suite.store(), suite.kafka());
    }

    /** Asks every list first, then what belongs to a thing of a list. Of accounts, only those made for this may be touched. */
    private Seen seen() {
        Seen seen = new Seen();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int depth = 0; depth < 3; depth++) {
            for (Operation operation : operations) {
                long parameters = operation.path().chars().filter(c -> c == '{').count();
                if (!operation.isCommand()
                        && parameters == depth
                        && !operation.path().matches(".*(export|qr\\.).*|.*/gateway/.*")) {
                    String path = seen.filled(operation.path(), random);
                    Api.Answer answer = caller(operation).get(path);
                    if (answer.status() == 200 && answer.body().startsWith("{")) {
                        seen.learn(path, JSON.readTree(answer.body()));
                    }
                }
            }
        }
        seen.only("/api/gateway/v1/accounts", List.of(JSON.readTree("{\"name\":\"hostile.auditor\"}")));
        seen.only("/api/training/v1/demo-year", List.of(JSON.readTree("{\"id\":\"nowhere\"}")));
        seen.only("/api/trade/v1/demo-year", List.of(JSON.readTree("{\"id\":\"nowhere\"}")));
        return seen;
    }

    private Api caller(Operation operation) {
        String token = token(operation);
        return token == null ? api : api.withToken(token);
    }

    private String token(Operation operation) {
        if (operation.service().equals("gateway")) {
            return admin();
        }
        String account = callers.get(operation.name());
        return account == null ? null : suite.token(account);
    }

    /** An administrator of its own, because some of what it tries locks an account. */
    private synchronized String admin() {
        if (admin == null) {
            for (String role : List.of("auditor", "admin")) {
                api.as("admin")
                        .post(
                                "/api/gateway/v1/accounts",
                                "{\"name\":\"hostile.%s\",\"kind\":\"person\",\"fullName\":\"Kẻ Lạ\",\"roles\":[\"%s\"],\"password\":\"%s\"}"
                                        .formatted(role, role, suite.shell("cat \"$OCOP_DATA/demo-password\"")));
            }
            admin = suite.token("hostile.admin");
        }
        return admin;
    }

    private JsonNode described(int port) throws IOException {
        try (var document = java.net
                .URI
                .create("http://localhost:" + port + "/v3/api-docs")
                .toURL()
                .openStream()) {
            return JSON.readTree(document.readAllBytes());
        }
    }

    private int port(String service) {
        return suite.ocop().port(service.toUpperCase(java.util.Locale.ROOT));
    }

    private Map<Path, Long> logLengths() throws IOException {
        Map<Path, Long> lengths = new HashMap<>();
        for (String process : List.of("registry", "rating", "training", "trade", "gateway")) {
            Path log = suite.data().resolve("logs").resolve(process + ".log");
            lengths.put(log, Files.size(log));
        }
        return lengths;
    }

    /** Lines of errors, and of what no log may hold. */
    private static List<String> errorsSince(Map<Path, Long> lengths) throws IOException {
        List<String> errors = new ArrayList<>();
        for (Map.Entry<Path, Long> log : lengths.entrySet()) {
            byte[] all = Files.readAllBytes(log.getKey());
            int from = Math.toIntExact(log.getValue());
            new String(all, from, all.length - from, java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" ERROR ")
                            || line.contains("OutOfMemory")
                            || line.contains("Bearer ey")
                            || line.contains("StackOverflow"))
                    .limit(SHOWN)
                    .forEach(line -> errors.add(log.getKey().getFileName() + ": " + line));
        }
        return errors;
    }

    private void heapIsBounded() {
        for (String service : SERVICES) {
            String metrics = suite.shell("curl -s http://127.0.0.1:" + port(service) + "/actuator/prometheus");
            double used = sum(metrics, "jvm_memory_used_bytes{area=\"heap\"");
            double most = sum(metrics, "jvm_memory_max_bytes{area=\"heap\"");
            assertThat(used).as("heap of " + service).isPositive().isLessThan(most);
        }
    }

    private static double sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .filter(value -> value > 0)
                .sum();
    }
}
