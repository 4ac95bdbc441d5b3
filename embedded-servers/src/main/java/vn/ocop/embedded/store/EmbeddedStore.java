package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ocop.embedded.Preconditions;
import vn.ocop.embedded.StartRefusedException;

/**
 * A store for small data (up to some 100,000 documents per collection) on one machine, reached by MongoDB drivers.
 *
 * <p>It acknowledges only what is durable, never shows half of an update, and refuses what MongoDB does and it does not.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);
    private static final String NAME = "document store";
    /** Connections are spread over these threads; a thread that waits for the disk holds up only its own connections. */
    private static final int THREADS = 32;

    private final MongoServer server;
    private final StoreBackend backend;

    private EmbeddedStore(MongoServer server, StoreBackend backend) {
        this.server = server;
        this.backend = backend;
    }

    /**
     * Opens the data of {@code folder} and listens on the loopback interface.
     *
     * @param port the port to listen on, 0 for any free one
     * @throws StartRefusedException when the port is taken, or the folder is in use or can't be written
     */
    public static EmbeddedStore open(Path folder, int port, Durability durability) {
        return open(folder, port, durability, failure -> log.error(failure.getMessage(), failure));
    }

    /** As {@link #open(Path, int, Durability)}; {@code whenBroken} is told when the disk fails, as on one that is full. */
    public static EmbeddedStore open(Path folder, int port, Durability durability, Consumer<DiskFailure> whenBroken) {
        Preconditions.requireFreePort(NAME, port);
        Preconditions.requireWritableFolder(NAME, folder);
        var backend = new StoreBackend(StoreFile.open(folder, durability), durability, whenBroken);
        var server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
        } catch (RuntimeException e) {
            backend.close();
            throw new StartRefusedException("%s: port %d is taken by another process".formatted(NAME, port), e);
        }
        return new EmbeddedStore(server, backend);
    }

    /** Documents that queries on a namespace ({@code database.collection}) had to look at since the store was opened. */
    public long examined(String namespace) {
        return backend.examined(namespace);
    }

    /** Size of the data file. */
    public long bytesOnDisk() {
        return backend.bytesOnDisk();
    }

    /** Connection string for drivers, without database. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Ends all connections; everything acknowledged is on disk. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    @Override
    public String toString() {
        return NAME + " at " + connectionString();
    }
}
