package vn.ocop.starter.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.ocop.embedded.broker.BrokerMain;
import vn.ocop.testing.Ports;

/** The broker as a process of its own, on a disk that can be full. */
final class BrokerProcess implements AutoCloseable {
    private final Path folder;
    private final int port = Ports.free();
    private final int controllerPort = Ports.free();
    private Process process;

    BrokerProcess(Path folder) {
        this.folder = folder;
    }

    int port() {
        return port;
    }

    /** Starts it where no file grows above so many KiB, as on a disk that is full then, and waits until it is ready. */
    void startLimited(int advertisedPort, int kibibytes) throws IOException {
        start(advertisedPort, List.of("sh", "-c", "ulimit -f %d; exec \"$@\"".formatted(kibibytes * 2), "sh"));
    }

    void start(int advertisedPort) throws IOException {
        start(advertisedPort, List.of());
    }

    private void start(int advertisedPort, List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(port),
                "--controller-port",
                Integer.toString(controllerPort),
                "--advertised-port",
                Integer.toString(advertisedPort)));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        List<String> said = new ArrayList<>();
        String line = output.readLine();
        while (line != null && !line.endsWith(" ready")) {
            said.add(line);
            line = output.readLine();
        }
        if (line == null) {
            throw new AssertionError("the broker does not start: " + String.join("\n", said));
        }
        // What it prints later must not fill the pipe.
        Thread.startVirtualThread(() -> output.lines().forEach(_ -> {}));
    }

    /** Waits until it has given up. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the broker still runs");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
