package vn.ocop.registry.imports;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Carries an import on from its last checkpoint to its end: first the rows, then the comparison of records. */
@Component
class ImportRun {
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final RegisterFiles registers;
    private final RowImport rows;
    private final RecordComparison comparison;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRun(
            ImportJobs jobs,
            ImportFiles files,
            RegisterFiles registers,
            RowImport rows,
            RecordComparison comparison,
            ImportSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.registers = registers;
        this.rows = rows;
        this.comparison = comparison;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Works until the import is done or it is asked to stop; then another instance goes on.
     *
     * @throws ClaimLost if another instance has taken over
     */
    void run(ImportJobs.Claim claim, BooleanSupplier goOn) throws IOException, InterruptedException {
        ImportJobs.Claim current = claim;
        if (!current.job().checkpoint().rowsDone()) {
            Path file = files.copy(current.job());
            try {
                current = rows(current, file, goOn);
            } finally {
                Files.deleteIfExists(file);
            }
        }
        if (goOn.getAsBoolean()) {
            compare(current, goOn);
        }
    }

    private ImportJobs.Claim rows(ImportJobs.Claim claim, Path file, BooleanSupplier goOn)
            throws IOException, InterruptedException {
        ImportJobs.Claim current = claim;
        Checkpoint from = claim.job().checkpoint();
        try (RegisterReader reader = registers.open(file, claim.job().source().mapping(), from)) {
            List<ReadRow> batch = new ArrayList<>();
            boolean more = passOver(reader, from.row());
            while (more && goOn.getAsBoolean()) {
                batch.add(reader.read());
                Checkpoint reached = reader.checkpoint();
                more = reader.advance();
                if (!more || batch.size() == settings.batch()) {
                    ImportJob job = current.job();
                    ImportCounts counts = rows.run(job, reader, batch);
                    Checkpoint next = more ? reached : reached.allRowsDone();
                    current = jobs.save(current, job.at(next, counts), settings.lease());
                    batch = new ArrayList<>();
                }
            }
        }
        return current;
    }

    /** Passes over the rows that are done; answers whether there is one more, and has reached it. */
    private static boolean passOver(RegisterReader reader, long done) {
        boolean more = reader.advance();
        while (more && reader.position() <= done) {
            more = reader.advance();
        }
        return more;
    }

    private void compare(ImportJobs.Claim claim, BooleanSupplier goOn) {
        ImportJobs.Claim current = claim;
        Cache<String, Boolean> lookedAt = RecordComparison.nothingLookedAt();
        for (List<Mention> seen = comparison.next(current.job());
                !seen.isEmpty();
                seen = comparison.next(current.job())) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            ImportJob job = current.job();
            ImportCounts counts = job.counts().plus(comparison.compare(job, seen, lookedAt));
            Checkpoint next = job.checkpoint().compared(seen.getLast().id());
            current = jobs.save(current, job.at(next, counts), settings.lease());
        }
        comparison.forget(current.job());
        jobs.save(current, current.job().done(clock.instant().truncatedTo(ChronoUnit.MILLIS)), settings.lease());
        files.delete(current.job().id());
    }
}
