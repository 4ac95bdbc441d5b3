package vn.ocop.registry.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ocop.starter.security.Caller;

/**
 * One import, from its acceptance to its end.
 *
 * @param id UUIDv7
 * @param dryRun whether it only says what it would do
 * @param by account that asked for it, in whose name the records are written
 * @param failures how often it failed since its last checkpoint
 */
public record ImportJob(
        String id,
        ImportSource source,
        boolean dryRun,
        String by,
        String agency,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        ImportState state,
        Checkpoint checkpoint,
        ImportCounts counts,
        int failures,
        @Nullable ImportFailure failure) {

    static ImportJob received(String id, ImportSource source, boolean dryRun, Caller by, Instant at) {
        return new ImportJob(
                id,
                source,
                dryRun,
                by.subject(),
                by.agency(),
                at,
                null,
                ImportState.RECEIVED,
                Checkpoint.START,
                ImportCounts.NONE,
                0,
                null);
    }

    ImportJob running() {
        return with(ImportState.RUNNING, finishedAt, checkpoint, counts, failures, failure);
    }

    ImportJob at(Checkpoint next, ImportCounts sum) {
        return with(state, finishedAt, next, sum, 0, null);
    }

    ImportJob failedOnce() {
        return with(state, finishedAt, checkpoint, counts, failures + 1, failure);
    }

    ImportJob done(Instant when) {
        return with(ImportState.DONE, when, checkpoint, counts, failures, null);
    }

    ImportJob failed(ImportFailure why, Instant when) {
        return with(ImportState.FAILED, when, checkpoint, counts, failures, why);
    }

    boolean finished() {
        return state == ImportState.DONE || state == ImportState.FAILED;
    }

    private ImportJob with(
            ImportState nextState,
            @Nullable Instant finished,
            Checkpoint next,
            ImportCounts sum,
            int failed,
            @Nullable ImportFailure why) {
        return new ImportJob(id, source, dryRun, by, agency, receivedAt, finished, nextState, next, sum, failed, why);
    }
}
