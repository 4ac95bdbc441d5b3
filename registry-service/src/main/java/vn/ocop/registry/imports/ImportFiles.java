package vn.ocop.registry.imports;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import vn.ocop.registry.imports.plan.Plan;

/** The files that imports read. A sent file lies in the store until its import ends: any instance can go on with it. */
@Component
class ImportFiles {
    private static final int CHUNK = 1 << 20;
    private final GridFSBucket bucket;

    ImportFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "import_files").withChunkSizeBytes(CHUNK);
    }

    /** Stores a file under the id of its import; what a crash left of an earlier try is replaced. */
    void store(String importId, Path file) {
        delete(importId);
        try (InputStream in = Files.newInputStream(file)) {
            bucket.uploadFromStream(new BsonString(importId), importId, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy on the disk of this machine, which the caller deletes. */
    Path copy(ImportJob job) throws IOException {
        Path copy = Files.createTempFile("ocop-import-", null);
        try (OutputStream out = Files.newOutputStream(copy)) {
            if (job.source().kind() == ImportSource.Kind.PLAN) {
                try (InputStream plan = Plan.printedTable()) {
                    plan.transferTo(out);
                }
            } else {
                bucket.downloadToStream(new BsonString(job.id()), out);
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    void delete(String importId) {
        try {
            bucket.delete(new BsonString(importId));
        } catch (MongoGridFSException _) {
            // There was none: the file of the plan, or one that is deleted already.
        }
    }
}
