package vn.ocop.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The start script with a data folder and ports of its own. It takes the jars that were just packaged and makes no
 * start-up caches: they cost more than they save in a run that starts the suite a few times.
 *
 * @param data folder of the data, logs and process numbers
 * @param environment variables for the script; an empty value removes the variable
 */
record Ocop(Path data, Map<String, String> environment) {
    private static final Path SCRIPT = Path.of("..", "ocop").toAbsolutePath().normalize();
    private static final Duration LONGEST_CALL = Duration.ofMinutes(8);
    private static final int LOWEST_PORT = 15_000;
    private static final int HIGHEST_PORT = 30_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();
    private static final List<String> PORTS =
            List.of("GATEWAY", "REGISTRY", "RATING", "TRAINING", "TRADE", "STORE", "KAFKA", "KAFKA_CONTROLLER");

    /** @param output both streams of the script, as they came */
    record Answer(int exitCode, String output) {}

    Ocop {
        environment = Map.copyOf(environment);
    }

    /** A data folder with free ports. */
    static Ocop in(Path data) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("OCOP_DATA", data.toString());
        environment.put("OCOP_BUILD", "false");
        environment.put("OCOP_AOT", "false");
        environment.put("OCOP_WAIT_SECONDS", "300");
        // A service that is restarted is waited for, however busy the machine is.
        environment.put("OCOP_GATEWAY_CALLS_AWAY", "40s");
        // Partners of the tests live on this machine.
        environment.put("TRADE_WEBHOOK_ANYADDRESS", "true");
        var ports = freePorts(PORTS.size()).iterator();
        PORTS.forEach(name -> environment.put("OCOP_" + name + "_PORT", Integer.toString(ports.next())));
        return new Ocop(data, environment);
    }

    Ocop with(String variable, String value) {
        Map<String, String> changed = new TreeMap<>(environment);
        changed.put(variable, value);
        return new Ocop(data, changed);
    }

    int port(String name) {
        return Integer.parseInt(environment.get("OCOP_" + name + "_PORT"));
    }

    /** Calls the script and waits for its end. */
    Answer call(String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs commands of the shell in the folder of the script, which there is {@code ./ocop}. */
    Answer shell(String commands) {
        return run(List.of("bash", "-c", commands));
    }

    private Answer run(List<String> command) {
        try {
            Path output = Files.createTempFile("ocop", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(SCRIPT.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            environment.forEach((name, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(name);
                } else {
                    builder.environment().put(name, value);
                }
            });
            Process script = builder.start();
            script.getOutputStream().close();
            if (!script.waitFor(LONGEST_CALL.toSeconds(), TimeUnit.SECONDS)) {
                script.destroyForcibly();
                throw new IllegalStateException("%s does not end: %s".formatted(command, Files.readString(output)));
            }
            String said = Files.readString(output);
            Files.delete(output);
            return new Answer(script.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Number of the process, as the script wrote it down. */
    long pid(String process) {
        try {
            return Long.parseLong(Files.readString(data.resolve("run").resolve(process + ".pid"))
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ports on which nothing listens, no two alike in this run. They lie below those that a system gives to connections
     * that go out, so that none is taken while a process of the suite is being started again.
     */
    private static List<Integer> freePorts(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST_PORT, HIGHEST_PORT)
                .filter(Ocop::isFree)
                .filter(GIVEN::add)
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
