package vn.ocop.registry.imports;

import com.mongodb.client.MongoIterable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ocop.registry.imports.mapped.MappingForm;
import vn.ocop.registry.imports.plan.Plan;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.ReceivedFile;
import vn.ocop.starter.table.TableUnreadable;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** What can be done with imports: begin one, follow it, read its results. */
@Component
class Imports {
    private final ImportJobs jobs;
    private final RowResults results;
    private final ImportFiles files;
    private final RegisterFiles registers;
    private final ImportWorker worker;
    private final Clock clock;

    Imports(
            ImportJobs jobs,
            RowResults results,
            ImportFiles files,
            RegisterFiles registers,
            ImportWorker worker,
            Clock clock) {
        this.jobs = jobs;
        this.results = results;
        this.files = files;
        this.registers = registers;
        this.worker = worker;
        this.clock = clock;
    }

    /** Begins the import of the plan that ships with the service. */
    ImportJob ofPlan(String id, boolean dryRun, Caller by) {
        try {
            Path copy = Files.createTempFile("ocop-plan-", null);
            try (InputStream plan = Plan.printedTable()) {
                Files.copy(plan, copy, StandardCopyOption.REPLACE_EXISTING);
                long rows = registers.countRows(copy, null);
                return begin(id, new ImportSource(ImportSource.Kind.PLAN, null, null, null, null, rows), dryRun, by);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins the import of a file; it is stored before this returns. One that was begun under this id already is answered.
     *
     * @throws Refusal if it can't be read to its end, naming the row
     */
    ImportJob ofFile(
            String id,
            ReceivedFile file,
            @Nullable String mappingName,
            @Nullable MappingForm mapping,
            boolean dryRun,
            Caller by) {
        Optional<ImportJob> begun = jobs.find(id);
        if (begun.isPresent()) {
            return begun.get();
        }
        long rows = countRows(file, mapping);
        files.store(id, file.path());
        return begin(
                id,
                new ImportSource(ImportSource.Kind.UPLOAD, mappingName, mapping, file.sha256(), file.bytes(), rows),
                dryRun,
                by);
    }

    ImportJob get(String id) {
        return jobs.get(id);
    }

    Page<ImportJob> page(PageRequest request) {
        return jobs.page(request);
    }

    Page<RowResult> rows(String id, RowResult.@Nullable Result result, PageRequest request) {
        return results.page(jobs.get(id).id(), result, request);
    }

    MongoIterable<RowResult> stream(String id, RowResult.@Nullable Result result) {
        return results.stream(jobs.get(id).id(), result);
    }

    private ImportJob begin(String id, ImportSource source, boolean dryRun, Caller by) {
        jobs.add(ImportJob.received(id, source, dryRun, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        worker.wake();
        return jobs.get(id);
    }

    private long countRows(ReceivedFile file, @Nullable MappingForm mapping) {
        try {
            return registers.countRows(file.path(), mapping);
        } catch (TableUnreadable unreadable) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    "file-"
                            + unreadable
                                    .reason()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'),
                    Long.toString(unreadable.row()),
                    unreadable.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
