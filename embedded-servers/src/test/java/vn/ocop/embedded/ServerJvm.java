package vn.ocop.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A server's main method in a JVM of its own, to be stopped or killed. */
public record ServerJvm(Process process, String firstLine) implements AutoCloseable {
    private static final int LOWEST_PORT = 10_000;
    private static final int HIGHEST_PORT = 30_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /**
     * A port on which nothing listens, another one at each call. It lies below those that a system gives to connections
     * that go out, so that none is taken while a server is away.
     */
    public static int freePort() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_PORT, HIGHEST_PORT)
                .filter(ServerJvm::isFree)
                .filter(GIVEN::add)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Starts the JVM and waits for the line that says the server is ready, or for its end. */
    public static ServerJvm start(Class<?> main, Object... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** As {@link #start}, on a system that lets no file grow above so many KiB, as a full disk would. */
    public static ServerJvm startLimited(int kibibytes, Class<?> main, Object... arguments) throws IOException {
        return start(List.of("sh", "-c", "ulimit -f %d; exec \"$@\"".formatted(kibibytes * 2), "sh"), main, arguments);
    }

    private static ServerJvm start(List<String> prefix, Class<?> main, Object... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = process.inputReader();
        var line = output.readLine();
        while (line != null && (line.startsWith("WARNING:") || line.matches("\\d{4}-.*"))) {
            line = output.readLine();
        }
        Thread.ofVirtual().start(() -> drain(output));
        return new ServerJvm(process, line);
    }

    /** What the server prints later must not fill the pipe. */
    private static void drain(BufferedReader output) {
        output.lines().forEach(_ -> {});
    }

    /** Exit code after the end, which must come within 20 seconds. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    /** SIGKILL: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    public void stop() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
