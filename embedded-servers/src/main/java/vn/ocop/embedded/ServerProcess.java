package vn.ocop.embedded;

import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** One server as the only thing a process does: start, one line when ready, stop at SIGTERM or with one line of refusal. */
public final class ServerProcess {

    /** Exit code when the server could not start. */
    public static final int REFUSED = 2;

    /** Exit code when the server had to give up. */
    public static final int FAILED = 3;

    private ServerProcess() {}

    /** Ends the process at once, with one line that says why. */
    public static void fail(String reason) {
        end(reason, FAILED);
    }

    private static void end(String reason, int code) {
        System.err.println(reason);
        // A half-started or broken server leaves threads behind; only halting is sure to end the process.
        Runtime.getRuntime().halt(code);
    }

    /** Runs until the process is told to end; ends it with {@link #REFUSED} when {@code start} refuses. */
    public static void run(String server, String[] arguments, Function<String[], AutoCloseable> start) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "embedded-servers-logback.xml");
        }
        AutoCloseable running;
        try {
            running = start.apply(arguments);
        } catch (StartRefusedException e) {
            end(e.getMessage(), REFUSED);
            return;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running, stopped), server + "-stop"));
        System.out.println(running + " ready");
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable running, CountDownLatch stopped) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println(running + " did not stop cleanly: " + e.getMessage());
        } finally {
            stopped.countDown();
        }
    }
}
