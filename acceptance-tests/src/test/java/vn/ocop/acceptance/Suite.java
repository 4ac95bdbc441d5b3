package vn.ocop.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole suite with the plan loaded, as {@code ./ocop up} starts it: its own processes, free ports, a folder of its
 * own. A test that is {@link OnTheSharedSuite} takes the one that all tests share as a parameter.
 */
final class Suite implements AutoCloseable {
    private final Ocop ocop;
    private final String up;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private final Spans spans;

    private Suite(Ocop ocop, Spans spans) {
        this.ocop = ocop;
        this.spans = spans;
        this.up = must("up");
    }

    /** Starts what does not run yet of the suite in a folder that holds data already. */
    static Suite of(Ocop ocop) {
        return new Suite(ocop, Spans.receive());
    }

    /** Starts a suite; a folder whose name holds a space shows that the script can do with one. */
    static Suite start() {
        try {
            Spans spans = Spans.receive();
            return new Suite(spans.askedOf(Ocop.in(Files.createTempDirectory("ocop suite"))), spans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The start script, set to this suite. */
    Ocop ocop() {
        return ocop;
    }

    /** What the start script said when this suite started. */
    String up() {
        return up;
    }

    /** The spans of the traces that a caller asked for. */
    Spans spans() {
        return spans;
    }

    /** Address of the gateway. */
    URI gateway() {
        return URI.create("http://localhost:" + ocop.port("GATEWAY"));
    }

    /** Bootstrap address of the broker. */
    String kafka() {
        return Servers.of(ocop).kafka();
    }

    /** Connection string of the store. */
    String store() {
        return Servers.of(ocop).store();
    }

    /** Folder of data and logs. */
    Path data() {
        return ocop.data();
    }

    /** Token of a demo account; kept for the life of this suite. */
    String token(String account) {
        return tokens.computeIfAbsent(account, name -> must("token", name).strip());
    }

    /** A request to a path of the gateway, with the account's token; a null account sends none. */
    HttpRequest.Builder request(String path, String account) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway().resolve(path)).timeout(Duration.ofSeconds(60));
        return account == null ? request : request.header("Authorization", "Bearer " + token(account));
    }

    HttpResponse<String> get(String path, String account) {
        return send(request(path, account).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What commands of the shell print that use {@code ./ocop} with this suite. */
    String shell(String commands) {
        return ocop.shell(commands).output();
    }

    long pid(String process) {
        return ocop.pid(process);
    }

    /** Kills a process at once, as {@code kill -9} does, and waits until it is gone. */
    void kill9(String process) {
        ProcessHandle.of(pid(process)).ifPresent(running -> {
            running.destroyForcibly();
            try {
                running.onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (Exception e) {
                throw new IllegalStateException(process + " does not die", e);
            }
        });
    }

    /** Starts a process that was killed or stopped and waits until it is healthy. */
    void restart(String process) {
        must("start", process);
    }

    /** Asks a process to end and waits until it did. */
    void stop(String process) {
        must("stop", process);
    }

    /** Ends everything and deletes the data. */
    @Override
    public void close() {
        must("down");
        spans.close();
        try (var files = Files.walk(data())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String must(String... arguments) {
        Ocop.Answer answer = ocop.call(arguments);
        if (answer.exitCode() != 0) {
            throw new IllegalStateException("./ocop %s ends with %d: %s"
                    .formatted(String.join(" ", arguments), answer.exitCode(), answer.output()));
        }
        return answer.output();
    }

    /**
     * Where store and broker of a suite are reached.
     *
     * @param store connection string
     * @param kafka bootstrap address
     */
    record Servers(String store, String kafka) {
        static Servers of(Ocop ocop) {
            return new Servers("mongodb://localhost:" + ocop.port("STORE"), "localhost:" + ocop.port("KAFKA"));
        }
    }

    /** Starts the shared suite when the first test asks for it and ends it after the last test of the run. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Suite.class;
        }

        @Override
        public Suite resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.create(Suite.class))
                    .computeIfAbsent(Suite.class, _ -> Suite.start(), Suite.class);
        }
    }
}
