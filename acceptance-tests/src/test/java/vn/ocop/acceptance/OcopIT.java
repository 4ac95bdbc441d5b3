package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.acceptance.Ocop.Answer;

/** The life of the suite on one machine: up, used, one process away, deleted. */
@OnTheSharedSuite
@Order(6)
class OcopIT {
    private static final List<String> PROCESSES =
            List.of("store", "broker", "registry", "rating", "training", "trade", "gateway");

    @TempDir
    Path folder;

    private final Ocop ocop;
    private final String up;

    OcopIT(Suite suite) {
        this.ocop = suite.ocop();
        this.up = suite.up();
    }

    @Test
    void upTellsProgressAddressesAndAccounts() {
        assertThat(up)
                .contains("store is healthy after", "gateway is healthy after", "All are healthy after")
                .contains("http://localhost:" + ocop.port("GATEWAY") + "/docs", "localhost:" + ocop.port("KAFKA"))
                .contains("commune.tan-an-tay", "./ocop token office");
    }

    @Test
    void everyProcessIsHealthyAndTheWholeFitsInThreeGibibytes() {
        Answer status = ocop.call("status");

        assertThat(status.exitCode()).as(status.output()).isZero();
        assertThat(status.output().lines().filter(line -> line.matches("\\w+ +healthy +\\d+ +\\d+ +\\d+ MiB .*s")))
                .hasSameSizeAs(PROCESSES);
        String total =
                status.output().replaceFirst("(?s).*\\n(\\d+) MiB resident in all; healthy \\S+ s after up.*", "$1");
        assertThat(Integer.parseInt(total)).isBetween(300, 3 * 1024);
    }

    @Test
    void aTokenIsOneLineAndOpensTheApi() throws Exception {
        Answer token = ocop.call("token", "office");

        assertThat(token.output()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\n");
        assertThat(get("/api/registry/v1/products", token.output().strip()).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/registry/v1/products", null).statusCode()).isEqualTo(401);
    }

    @Test
    void anAccountThatIsNotThereGetsNoToken() {
        Answer token = ocop.call("token", "nobody");

        assertThat(token.exitCode()).isEqualTo(1);
        assertThat(token.output()).startsWith("ocop: no token for 'nobody': ");
    }

    @Test
    void thePasswordOfTheDemoIsMadeUpAndReadableByItsOwnerOnly() throws IOException {
        Path file = ocop.data().resolve("demo-password");

        assertThat(Files.readString(file)).hasSizeGreaterThan(20);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondUpStartsNothing() {
        Map<String, Long> before = pids();

        Answer second = ocop.call("up");

        assertThat(second.exitCode()).isZero();
        assertThat(second.output()).startsWith("ocop: the suite is already up");
        assertThat(pids()).isEqualTo(before);
    }

    @Test
    void theVerbsFindThePortsOfTheRunningSuite() {
        Ocop elsewhere = ocop;
        for (String name : List.of("GATEWAY", "STORE", "REGISTRY")) {
            elsewhere = elsewhere.with("OCOP_" + name + "_PORT", "");
        }

        assertThat(elsewhere.call("status").exitCode()).isZero();
        assertThat(elsewhere.call("token", "auditor").exitCode()).isZero();
    }

    @Test
    void anotherSuiteOnTheSamePortsIsRefused() {
        Ocop other = new Ocop(folder.resolve("other"), ocop.environment())
                .with("OCOP_DATA", folder.resolve("other").toString());

        Answer answer = other.call("up");
        other.call("down");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output()).contains("is taken by another program", "OCOP_STORE_PORT");
    }

    @Test
    void dataAreNotDeletedWhileTheSuiteRuns() {
        Answer answer = ocop.call("reset", "--yes");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output().strip()).isEqualTo("ocop: the suite is running; use ./ocop down first");
        assertThat(ocop.data().resolve("store")).isNotEmptyDirectory();
    }

    @Test
    void aKilledProcessIsToldAndUpStartsItAlone() throws Exception {
        Map<String, Long> before = pids();
        ProcessHandle trade = ProcessHandle.of(ocop.pid("trade")).orElseThrow();
        trade.destroyForcibly();
        trade.onExit().get();

        Answer status = ocop.call("status");
        assertThat(status.exitCode()).isEqualTo(3);
        assertThat(status.output()).contains("trade      ended");

        Answer again = ocop.call("up", "--empty");
        assertThat(again.exitCode()).as(again.output()).isZero();
        Map<String, Long> after = pids();
        assertThat(after.get("trade")).isNotEqualTo(before.get("trade"));
        assertThat(after).containsAllEntriesOf(without(before, "trade"));
    }

    @Test
    void oneProcessStopsAndStartsWhileTheOthersGoOn() throws Exception {
        assertThat(ocop.call("stop", "training-service").exitCode()).isZero();
        assertThat(get("/api/registry/v1/products", token("office")).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/api/training/v1/entities", token("office"))
                                .header("Prefer", "wait=0")
                                .build())
                        .statusCode())
                .isEqualTo(503);

        assertThat(ocop.call("start", "training").exitCode()).isZero();
        assertThat(ocop.call("status").exitCode()).isZero();
    }

    @Test
    void logsShowTheLastLinesOfAProcess() {
        assertThat(ocop.call("logs", "gateway").output()).contains("[gateway]");
    }

    @Test
    void resetDeletesWhatTheSuiteMadeAndNothingElse() throws IOException {
        Ocop own = Ocop.in(folder.resolve("deleted"));
        Path data = own.data();
        for (String made : List.of("store", "broker", "logs", "run")) {
            Files.writeString(Files.createDirectories(data.resolve(made)).resolve("file"), "");
        }
        Path foreign = Files.writeString(data.resolve("notes.txt"), "not ours");

        assertThat(own.call("reset").output()).contains("Type reset to go on", "nothing was deleted");
        assertThat(data.resolve("store")).exists();
        assertThat(own.call("reset", "--yes").exitCode()).isZero();

        assertThat(data).isDirectoryContaining(foreign::equals);
        try (var left = Files.list(data)) {
            assertThat(left).containsExactly(foreign);
        }
    }

    private Map<String, Long> pids() {
        return PROCESSES.stream().collect(Collectors.toMap(Function.identity(), ocop::pid));
    }

    private static Map<String, Long> without(Map<String, Long> pids, String process) {
        return pids.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(process))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String token(String account) {
        return ocop.call("token", account).output().strip();
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(request(path, token).build());
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + ocop.port("GATEWAY") + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
