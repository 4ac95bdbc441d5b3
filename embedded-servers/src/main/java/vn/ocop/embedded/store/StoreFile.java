package vn.ocop.embedded.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import vn.ocop.embedded.StartRefusedException;

/** The file that holds all databases: one map of BSON bytes by record number for each collection. */
final class StoreFile implements AutoCloseable {

    private static final String FILE = "store.mv";
    private static final String PREFIX = "records.";

    private final MVStore store;

    private StoreFile(MVStore store) {
        this.store = store;
    }

    /**
     * Compacts and opens the file of a folder.
     *
     * @throws StartRefusedException when another process has it open or it can't be read
     */
    static StoreFile open(Path folder, Durability durability) {
        var file = folder.resolve(FILE);
        try {
            compact(file);
            var store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            if (durability == Durability.FORCED) {
                // Space of the version before last may be used again: the last one is known to be on disk.
                store.setRetentionTime(1_000);
            }
            return new StoreFile(store);
        } catch (MVStoreException | IllegalStateException e) {
            throw new StartRefusedException("document store: %s".formatted(reason(file, e)), e);
        }
    }

    private static void compact(Path file) {
        // Without a file there is nothing to compact, and the tool does not create one.
        if (Files.exists(file)) {
            MVStoreTool.compact(file.toString(), false);
        }
    }

    private static String reason(Path file, Exception e) {
        boolean locked = String.valueOf(e.getMessage()).contains("locked");
        return locked
                ? "the data folder %s is in use by another process".formatted(file.getParent())
                : "%s can't be opened: %s".formatted(file, e.getMessage());
    }

    MVStore store() {
        return store;
    }

    MVMap<Long, byte[]> records(String namespace) {
        return store.openMap(
                PREFIX + namespace,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    void remove(String namespace) {
        store.removeMap(PREFIX + namespace);
    }

    Set<String> databases() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length(), name.indexOf('.', PREFIX.length())))
                .collect(Collectors.toSet());
    }

    /** Bytes on disk. */
    long size() {
        return store.getFileStore().size();
    }

    @Override
    public void close() {
        store.close();
    }
}
