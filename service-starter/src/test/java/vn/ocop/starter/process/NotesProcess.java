package vn.ocop.starter.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process of the notes service, as the test that kills it sees it. */
final class NotesProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Queue<String> copied;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<NotesProcess> sweeping = new CompletableFuture<>();
    private final BlockingQueue<String> standing = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    private NotesProcess(Process process, Queue<String> copied) {
        this.process = process;
        this.copied = copied;
    }

    /**
     * Starts one, without waiting for it.
     *
     * @param copied takes the ids of the events that changed a copy in it
     */
    static NotesProcess start(Map<String, Object> settings, Queue<String> copied) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                StandingNotes.class.getName()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            NotesProcess started = new NotesProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), copied);
            Thread.startVirtualThread(started::listen);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Port of its API, once it is there. */
    int port() throws Exception {
        return port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Completes with this process once it holds the right to sweep, which it keeps as long as it lives. */
    CompletableFuture<NotesProcess> sweeping() {
        return sweeping;
    }

    /** All threads that come to the point stand still there, but for the first few; a negative number lets all pass. */
    void standStill(Point point, int passing) throws Exception {
        process.outputWriter().append(point + " " + passing + "\n").flush();
        wait(heard);
    }

    /** Returns when this many threads more stand still. */
    void awaitStanding(int threads) throws InterruptedException {
        for (int i = 0; i < threads; i++) {
            wait(standing);
        }
    }

    boolean isStanding() {
        return !standing.isEmpty();
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void wait(BlockingQueue<String> line) throws InterruptedException {
        if (line.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS) == null) {
            throw new AssertionError("the process says nothing: " + String.join("\n", log));
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(this::hear);
        } catch (UncheckedIOException | IOException _) {
            // killed
        } finally {
            port.completeExceptionally(new AssertionError("the process did not start: " + String.join("\n", log)));
        }
    }

    private void hear(String line) {
        int mark = line.indexOf(Standing.MARK);
        if (mark < 0) {
            log.add(line);
            return;
        }
        String[] words = line.substring(mark + Standing.MARK.length()).split(" ");
        switch (words[0]) {
            case "ready" -> port.complete(Integer.parseInt(words[1]));
            case "sweeps" -> sweeping.complete(this);
            case "at" -> standing.add(words[1]);
            case "heard" -> heard.add(line);
            case "copied" -> copied.add(words[1]);
            default -> throw new AssertionError(line);
        }
    }
}
