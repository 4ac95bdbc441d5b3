package vn.ocop.embedded.store;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import vn.ocop.embedded.Preconditions;
import vn.ocop.embedded.StartRefusedException;

/**
 * A store for small data (up to some 100,000 documents per collection) on one machine, reached by MongoDB drivers.
 *
 * <p>It acknowledges only what is durable, never shows half of an update, and refuses what MongoDB does and it does not.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String NAME = "document store";
    private static final String FILE = "store.mv";

    private final MongoServer server;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
    }

    /**
     * Opens the data of {@code folder} and listens on the loopback interface.
     *
     * @param port the port to listen on, 0 for any free one
     * @throws StartRefusedException when the port is taken, or the folder is in use or can't be written
     */
    public static EmbeddedStore open(Path folder, int port, Durability durability) {
        Preconditions.requireFreePort(NAME, port);
        Preconditions.requireWritableFolder(NAME, folder);
        var server = new MongoServer(new StoreBackend(openFile(folder), durability));
        server.bind("127.0.0.1", port);
        return new EmbeddedStore(server);
    }

    private static MVStore openFile(Path folder) {
        try {
            return new MVStore.Builder()
                    .fileName(folder.resolve(FILE).toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
        } catch (MVStoreException e) {
            throw new StartRefusedException(
                    "%s: the data folder %s can't be opened: %s".formatted(NAME, folder, e.getMessage()), e);
        }
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
