package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.acceptance.RightsOracle.Verdict;

/**
 * Who may do what, and where: callers, things and operations are drawn, each call is made at the gateway and at the service
 * itself, and both answers are compared with what {@code docs/security.md} says.
 */
@OnTheSharedSuite
@Order(5)
class RightsIT {
    private static final int SCALE = Integer.getInteger("proof.scale", 1);
    private static final long SEED = Long.getLong("proof.seed", 2822);
    private static final int CELLS = 1_300;
    private static final int MIXED_CALLERS = 24;
    private static final int AT_ONCE = 4;
    private static final int SHOWN = 25;
    private static final String FILE_OF_SALES = "POST /api/trade/v1/sales/imports";
    private static final List<String> SERVICES = List.of("registry", "rating", "training", "trade");
    private static final JsonMapper JSON = new JsonMapper();

    private final Suite suite;
    private final RightsOracle oracle = RightsOracle.read();
    private final RightsRequests requests = new RightsRequests();
    private final Random draw = new Random(SEED);
    private final RightsObjects objects;
    private final RightsCallers callers;
    private Map<TopicPartition, Long> lastEnds = Map.of();

    RightsIT(Suite suite) {
        this.suite = suite;
        this.objects = new RightsObjects(suite, draw);
        this.callers = new RightsCallers(suite, draw);
    }

    /**
     * One call to be made.
     *
     * @param about null if it is about nothing that lies somewhere
     */
    private record Cell(Operation operation, RightsCaller caller, RightsObject about, Verdict expected) {}

    private record Operation(String service, String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        /** As the page calls the service. */
        String section() {
            return service.equals(RightsOracle.GATEWAY) ? service : service + "-service";
        }
    }

    @Test
    @Tag("proof")
    void who_calls_gets_what_the_page_says_at_the_gateway_and_at_the_service(TestReporter reporter) {
        List<Operation> operations = operations();
        assertThat(operations.stream().filter(one -> row(one).isEmpty()))
                .as("operations without a row in docs/security.md")
                .isEmpty();
        assertThat(operations.stream()
                        .filter(one -> oracle.isBound(one.section(), one.toString()))
                        .filter(one -> !one.service().equals(RightsOracle.GATEWAY))
                        .filter(one -> !requests.knows(one.toString())))
                .as("operations with a place, for which no request is known that is about one")
                .isEmpty();
        objects.begin();
        callers.drawFor(objects.all(), MIXED_CALLERS);
        objects.complete(callers);
        await().atMost(Duration.ofMinutes(1)).during(Duration.ofSeconds(1)).until(this::isQuiet);
        Map<String, String> versions = versions();
        Map<TopicPartition, Long> ends = Bus.ends(suite);

        List<Cell> cells = cells(operations);
        List<String> faults = asked(cells);

        assertThat(faults.stream().limit(SHOWN))
                .as("seed %d, %d cells", SEED, cells.size())
                .isEmpty();
        assertThat(versions()).isEqualTo(versions);
        assertThat(Bus.ends(suite)).isEqualTo(ends);
        reporter.publishEntry(figures(operations, cells));
    }

    private Map<String, String> figures(List<Operation> operations, List<Cell> cells) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("cells", Integer.toString(cells.size()));
        figures.put(
                "calls",
                Long.toString(cells.stream()
                        .mapToLong(one -> doors(one.operation()).size())
                        .sum()));
        figures.put("callers", Integer.toString(callers.all().size()));
        figures.put("operations", Integer.toString(operations.size()));
        figures.put("objects", Integer.toString(objects.all().size()));
        figures.put(
                "refusals",
                Long.toString(cells.stream()
                        .filter(one -> one.expected() != Verdict.ALLOWED)
                        .count()));
        figures.put("seed", Long.toString(SEED));
        return figures;
    }

    private List<Cell> cells(List<Operation> operations) {
        List<Cell> cells = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (Operation operation : operations) {
            Map<Verdict, List<Cell>> possible = new EnumMap<>(Verdict.class);
            for (RightsCaller caller : callers.all()) {
                for (RightsObject about : abouts(operation)) {
                    Cell cell = cell(operation, caller, about);
                    possible.computeIfAbsent(cell.expected(), _ -> new ArrayList<>())
                            .add(cell);
                }
            }
            possible.values().forEach(some -> some(some, cells));
            List<Cell> near = possible.values().stream()
                    .flatMap(List::stream)
                    .filter(this::isNear)
                    .toList();
            some(near.stream().filter(RightsIT::isOfficerOrOwner).toList(), cells);
            some(near, cells);
            boolean bound = requests.of(operation.toString()).kind() != null
                    && !requests.of(operation.toString()).list();
            if (!possible.containsKey(Verdict.ALLOWED)
                    || !possible.containsKey(Verdict.NOT_SIGNED_IN)
                    || (bound && !possible.containsKey(Verdict.ELSEWHERE))) {
                lacking.add(operation + " " + possible.keySet());
            }
        }
        assertThat(lacking)
                .as("operations that nobody could try in each direction")
                .isEmpty();
        while (cells.size() < CELLS * SCALE) {
            Operation operation = operations.get(draw.nextInt(operations.size()));
            List<RightsObject> abouts = abouts(operation);
            cells.add(cell(
                    operation,
                    callers.all().get(draw.nextInt(callers.all().size())),
                    abouts.get(draw.nextInt(abouts.size()))));
        }
        return cells;
    }

    private void some(List<Cell> from, List<Cell> cells) {
        if (!from.isEmpty()) {
            cells.add(from.get(draw.nextInt(from.size())));
        }
    }

    /** Whether the thing is the caller's in some way, but not in that of the role that may call. */
    private boolean isNear(Cell cell) {
        return cell.about() != null
                && cell.caller().signedIn()
                && oracle.of(cell.operation().section(), cell.operation().toString(), cell.caller(), cell.about())
                        == Verdict.ELSEWHERE
                && (isOwner(cell) || isThere(cell));
    }

    /** Whether it would be so with another role of the caller. */
    private static boolean isOfficerOrOwner(Cell cell) {
        return (isOwner(cell) && cell.caller().roles().contains("producer"))
                || (isThere(cell) && cell.caller().roles().contains("commune"));
    }

    private static boolean isOwner(Cell cell) {
        return cell.caller().entities().contains(String.valueOf(cell.about().entity()));
    }

    private static boolean isThere(Cell cell) {
        return cell.about().units().stream().anyMatch(cell.caller().units()::contains);
    }

    /** What it can be about; one null if it is about nothing. */
    private List<RightsObject> abouts(Operation operation) {
        String kind = requests.of(operation.toString()).kind();
        return kind == null ? Collections.singletonList(null) : objects.of(kind);
    }

    private Cell cell(Operation operation, RightsCaller caller, RightsObject about) {
        boolean list = requests.of(operation.toString()).list();
        Verdict expected = oracle.of(operation.section(), operation.toString(), caller, list ? null : about);
        return new Cell(operation, caller, about, expected);
    }

    private List<String> asked(List<Cell> cells) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                int number = i;
                answers.add(threads.submit(() -> asked(number, cells.get(number))));
            }
            return answers.stream().map(RightsIT::faults).flatMap(List::stream).toList();
        }
    }

    /** What is wrong with the answers to it. */
    private List<String> asked(int number, Cell cell) {
        List<String> faults = new ArrayList<>();
        for (URI door : doors(cell.operation())) {
            HttpResponse<String> answer = send(door, cell);
            Verdict said = said(cell, answer);
            if (answer.statusCode() >= 500 || said != cell.expected()) {
                faults.add("cell %d at %s: %s by %s about %s should be %s and is %d %s"
                        .formatted(
                                number,
                                door,
                                cell.operation(),
                                cell.caller(),
                                cell.about(),
                                cell.expected(),
                                answer.statusCode(),
                                answer.body()));
            }
            leaks(cell, answer)
                    .forEach(leak -> faults.add("cell %d at %s: %s shows %s to %s"
                            .formatted(number, door, cell.operation(), leak, cell.caller())));
        }
        return faults;
    }

    private Verdict said(Cell cell, HttpResponse<String> answer) {
        if (cell.operation().toString().equals(FILE_OF_SALES) && answer.statusCode() == 200) {
            return answer.body().contains("\"not-yours\"") ? Verdict.ELSEWHERE : Verdict.ALLOWED;
        }
        return oracle.said(answer.statusCode(), rule(answer));
    }

    /** Things in a list that the caller may not read. */
    private List<RightsObject> leaks(Cell cell, HttpResponse<String> answer) {
        Operation operation = cell.operation();
        if (!requests.of(operation.toString()).list() || answer.statusCode() != 200) {
            return List.of();
        }
        return objects.of(requests.of(operation.toString()).kind()).stream()
                .filter(one -> answer.body().contains(mark(operation, one)))
                .filter(one ->
                        oracle.of(operation.section(), operation.toString(), cell.caller(), one) == Verdict.ELSEWHERE)
                .toList();
    }

    /** What tells in a list that the thing is in it. */
    private static String mark(Operation operation, RightsObject one) {
        boolean byEntity = operation.path().contains("/report")
                || operation.path().contains("/coverage/")
                || one.kind().equals("application");
        String other = one.kind().equals("enrolment") ? one.ids().get("traineeId") : one.id();
        return byEntity
                ? one.entity()
                : one.kind().equals("listing") ? one.ids().get("listing") : other;
    }

    private HttpResponse<String> send(URI door, Cell cell) {
        RightsRequests.Request asked = requests.of(cell.operation().toString());
        String body = asked.filledBody(cell.about());
        boolean bare = cell.operation().method().equals("GET") || body == null;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        door.resolve(asked.path(cell.operation().path(), cell.about())))
                .timeout(Duration.ofSeconds(60))
                .method(
                        cell.operation().method(),
                        bare ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", asked.type())
                .header("If-Match", "\"999999\"")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (cell.caller().token() != null) {
            request.header("Authorization", "Bearer " + cell.caller().token());
        }
        return suite.send(request.build());
    }

    private List<URI> doors(Operation operation) {
        if (operation.service().equals(RightsOracle.GATEWAY)) {
            return List.of(suite.gateway());
        }
        return List.of(
                suite.gateway(),
                URI.create("http://localhost:"
                        + suite.ocop().port(operation.service().toUpperCase(Locale.ROOT))));
    }

    /** Every operation of every service and of the gateway, as they describe themselves. */
    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        SERVICES.forEach(service -> described(service, "/v3/api-docs/" + service, operations));
        described(RightsOracle.GATEWAY, "/v3/api-docs", operations);
        return operations;
    }

    private void described(String service, String at, List<Operation> operations) {
        JsonNode paths = JSON.readTree(suite.get(at, null).body()).path("paths");
        paths.propertyNames().stream()
                .filter(path -> path.startsWith("/api/"))
                .sorted()
                .forEach(path -> paths.path(path).propertyNames().stream()
                        .sorted()
                        .map(method -> new Operation(service, method.toUpperCase(Locale.ROOT), path))
                        .forEach(operations::add));
    }

    private Map<String, String> row(Operation operation) {
        return oracle.row(operation.section(), operation.toString());
    }

    private boolean isQuiet() {
        Map<TopicPartition, Long> ends = Bus.ends(suite);
        boolean quiet = ends.equals(lastEnds);
        lastEnds = ends;
        return quiet;
    }

    /** Version of everything that has one. */
    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        Api office = Api.of(suite).as("office");
        objects.all().forEach(one -> path(one).ifPresent(path -> {
            String tag = office.get(path).header("ETag");
            versions.put(path, tag == null ? "none" : tag);
        }));
        return versions;
    }

    private static Optional<String> path(RightsObject one) {
        String id = one.id();
        return Optional.ofNullable(
                switch (one.kind()) {
                    case "entity" -> "/api/registry/v1/entities/" + id;
                    case "product" -> "/api/registry/v1/products/" + id;
                    case "lot" -> "/api/registry/v1/lots/" + id;
                    case "area" -> "/api/registry/v1/growing-areas/" + id;
                    case "finding" -> "/api/registry/v1/findings/" + id;
                    case "lines", "spendings" -> "/api/registry/v1/programme/funding/" + one.kind() + "/" + id;
                    case "report" -> one.filled("/api/registry/v1/programme/tasks/{code}/reports/{id}");
                    case "dossier" -> "/api/rating/v1/dossiers/" + id;
                    case "session" -> "/api/rating/v1/council-sessions/" + id;
                    case "complaint" -> "/api/rating/v1/complaints/" + id;
                    case "inspection" -> "/api/rating/v1/inspections/" + id;
                    case "rating" -> "/api/rating/v1/product-ratings/" + id;
                    case "enrolment" -> "/api/training/v1/courses/" + id;
                    case "officer" -> "/api/training/v1/officers/" + id;
                    case "capacity" -> "/api/trade/v1/capacities/" + id;
                    case "contract" -> "/api/trade/v1/contracts/" + id;
                    case "channel" -> "/api/trade/v1/channels/" + id;
                    case "listing" -> "/api/trade/v1/products/" + id + "/market";
                    case "application" -> "/api/trade/v1/promotion-events/" + id;
                    case "sale" -> "/api/trade/v1/sales/" + id;
                    default -> null;
                });
    }

    private static List<String> faults(Future<List<String>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String rule(HttpResponse<String> answer) {
        return answer.statusCode() == 403
                ? JSON.readTree(answer.body()).path("rule").asString("")
                : "";
    }
}
