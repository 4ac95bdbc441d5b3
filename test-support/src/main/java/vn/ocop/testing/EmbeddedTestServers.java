package vn.ocop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import vn.ocop.embedded.broker.EmbeddedBroker;
import vn.ocop.embedded.store.Durability;
import vn.ocop.embedded.store.EmbeddedStore;

/** Store and broker of this JVM, on a temporary folder that is deleted when the JVM ends. */
final class EmbeddedTestServers implements Servers {

    private final OnceStarted<EmbeddedStore> store = new OnceStarted<>(EmbeddedTestServers::startStore);
    private final OnceStarted<EmbeddedBroker> broker = new OnceStarted<>(EmbeddedTestServers::startBroker);

    @Override
    public String mongoUri() {
        return store.get().connectionString();
    }

    @Override
    public String kafkaBootstrap() {
        return broker.get().bootstrapServers();
    }

    private static EmbeddedStore startStore() {
        var folder = temporaryFolder("ocop-store");
        var store = EmbeddedStore.open(folder, 0, Durability.COMMITTED);
        atExit(store, folder);
        return store;
    }

    private static EmbeddedBroker startBroker() {
        var folder = temporaryFolder("ocop-broker");
        var broker = EmbeddedBroker.start(folder, Ports.free(), Ports.free());
        atExit(broker, folder);
        return broker;
    }

    private static void atExit(AutoCloseable server, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                ServicesUnderTest.end();
                server.close();
                delete(folder);
            } catch (Exception e) {
                System.err.println("leaving " + folder + ": " + e);
            }
        }));
    }

    private static Path temporaryFolder(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
