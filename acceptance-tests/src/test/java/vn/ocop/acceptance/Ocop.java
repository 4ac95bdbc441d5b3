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
import java.util.TreeMap;
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

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ocop::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
