package vn.ocop.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The services that run in this JVM. They end when it does, before the servers that they need: a service whose store is
 * gone waits for it in vain.
 */
final class ServicesUnderTest {
    private static final Queue<ConfigurableApplicationContext> STARTED = new ConcurrentLinkedQueue<>();

    private ServicesUnderTest() {}

    static void starts(ConfigurableApplicationContext service) {
        STARTED.add(service);
    }

    /** Ends all side by side; a second caller waits for the first. */
    static synchronized void end() {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            STARTED.forEach(service -> each.execute(service::close));
        }
        STARTED.clear();
    }
}
