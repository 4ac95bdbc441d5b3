package vn.ocop.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import vn.ocop.embedded.StartRefusedException;

/** The file that holds all databases: one map of BSON bytes by record number for each collection. */
final class StoreFile implements AutoCloseable {

    private static final String FILE = "store.mv";
    private static final String LOCK = "store.lock";
    private static final String PREFIX = "records.";

    private final MVStore store;
    private final FileChannel lock;

    private StoreFile(MVStore store, FileChannel lock) {
        this.store = store;
        this.lock = lock;
    }

    /**
     * Compacts and opens the file of a folder.
     *
     * @throws StartRefusedException when another process has it open or it can't be read
     */
    static StoreFile open(Path folder, Durability durability) {
        var lock = lock(folder);
        try {
            var file = folder.resolve(FILE);
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
            return new StoreFile(store, lock);
        } catch (MVStoreException | IOException e) {
            release(lock);
            throw new StartRefusedException(
                    "document store: the data of %s can't be opened: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static FileChannel lock(Path folder) {
        try {
            var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new StartRefusedException(
                    "document store: the data folder %s can't be locked: %s".formatted(folder, e.getMessage()), e);
        }
        throw new StartRefusedException(
                "document store: the data folder %s is in use by another process".formatted(folder));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // in use by this process
            return false;
        }
    }

    /**
     * Rewrites the file without the space that old versions left. The copy is forced to the disk before it replaces the
     * file, so that a cut at any moment leaves one of the two whole.
     */
    private static void compact(Path file) throws IOException {
        var copy = file.resolveSibling(FILE + ".compacted");
        Files.deleteIfExists(copy);
        if (Files.notExists(file)) {
            return;
        }
        MVStore.compact(file.toString(), copy.toString(), false, null);
        force(copy, StandardOpenOption.WRITE);
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        release(lock);
    }
}
