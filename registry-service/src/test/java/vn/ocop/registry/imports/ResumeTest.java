package vn.ocop.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.ocop.registry.imports.SamplesOfRegisters.mapping;
import static vn.ocop.registry.imports.SamplesOfRegisters.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.registry.imports.mapped.MappingForm;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.security.Caller;

/** Imports that are cut short, and what the next instance makes of them. The test is that instance. */
@ImportTest
class ResumeTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final int PRODUCTS = 90;
    private static final int ENTITIES = 30;
    private static final int ROWS_AGAIN = PRODUCTS - ENTITIES;
    private static final Caller OFFICE = new Caller("office", "", Set.of("office"), Set.of("96"), Set.of());

    @TempDir
    Path folder;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportFiles files;

    @Autowired
    ImportRun run;

    @Autowired
    ImportWorker worker;

    @Autowired
    RowImport rows;

    @Autowired
    RegisterFiles registers;

    @Autowired
    RowResults results;

    @Autowired
    Idempotency ids;

    @Test
    void import_stopped_between_batches_goes_on_at_its_checkpoint() throws Exception {
        ImportJobs.Claim first = claimed("RA");
        run.run(first, times(42));
        ImportJob stopped = jobs.get(first.job().id());
        assertThat(stopped.state()).isEqualTo(ImportState.RUNNING);
        assertThat(stopped.counts().rows()).isEqualTo(40);

        jobs.save(first, stopped, Duration.ofMillis(-1));
        run.run(jobs.claim(LONG).orElseThrow(), () -> true);
        assertDone(first.job().id());
    }

    @Test
    void batch_that_a_crash_cut_short_is_told_as_it_was_the_first_time() throws Exception {
        ImportJobs.Claim claim = claimed("RB");
        // Everything of the first batch is done, and the crash comes before its checkpoint.
        rows.run(claim.job(), reader(claim.job()), firstBatch(claim.job()));
        assertThat(jobs.get(claim.job().id()).counts().rows()).isZero();

        run.run(claim, () -> true);
        assertDone(claim.job().id());
    }

    @Test
    void batch_of_which_only_the_foresight_was_stored_is_carried_out() throws Exception {
        ImportJobs.Claim claim = claimed("RC");
        ImportJob dry = dryRunOf(claim.job());
        rows.run(dry, reader(dry), firstBatch(dry));

        run.run(claim, () -> true);
        assertDone(claim.job().id());
    }

    @Test
    void instance_that_was_taken_for_dead_writes_no_more() throws Exception {
        ImportJobs.Claim slow = claimed("RD");
        jobs.save(slow, slow.job(), Duration.ofMillis(-1));
        ImportJobs.Claim other = jobs.claim(LONG).orElseThrow();
        assertThat(other.job().id()).isEqualTo(slow.job().id());

        assertThatThrownBy(() -> run.run(slow, () -> true)).isInstanceOf(ClaimLost.class);
        assertThat(jobs.get(slow.job().id()).counts().rows()).isZero();
        run.run(other, () -> true);
        assertDone(slow.job().id());
    }

    @Test
    void comparison_that_was_cut_short_counts_no_group_twice() throws Exception {
        ImportJobs.Claim whole = claimed("RG");
        run.run(whole, () -> true);
        ImportJobs.Claim cut = claimed("RH");
        run.run(cut, times(PRODUCTS + 3));
        ImportJob stopped = jobs.get(cut.job().id());
        assertThat(stopped.checkpoint().rowsDone()).isTrue();
        assertThat(stopped.checkpoint().lastCompared()).isNotNull();
        assertThat(stopped.state()).isEqualTo(ImportState.RUNNING);

        jobs.save(cut, stopped, Duration.ofMillis(-1));
        run.run(jobs.claim(LONG).orElseThrow(), () -> true);
        assertDone(cut.job().id());
        assertThat(jobs.get(cut.job().id()).counts().findings())
                .isEqualTo(jobs.get(whole.job().id()).counts().findings())
                .matches(findings -> findings.found() >= 30 && findings.opened() == findings.found());
    }

    @Test
    void import_that_fails_again_and_again_is_given_up_and_says_so() throws Exception {
        ImportJobs.Claim claim = claimed("RI");
        files.delete(claim.job().id());
        jobs.save(claim, claim.job(), Duration.ofMillis(-1));
        worker.wake();

        await().untilAsserted(
                        () -> assertThat(jobs.get(claim.job().id()).state()).isEqualTo(ImportState.FAILED));
        assertThat(jobs.get(claim.job().id()).failure().message(Locale.ENGLISH))
                .contains(claim.job().id());
    }

    @Test
    void import_in_progress_is_nobody_elses() throws Exception {
        ImportJobs.Claim claim = claimed("RE");
        assertThat(jobs.claim(LONG)).isEmpty();
        run.run(claim, () -> true);
        assertThat(jobs.claim(LONG)).isEmpty();
        assertDone(claim.job().id());
    }

    @Test
    void file_of_an_import_is_gone_when_it_has_ended() throws Exception {
        ImportJobs.Claim claim = claimed("RF");
        run.run(claim, () -> true);
        assertThatThrownBy(() -> files.copy(claim.job())).hasMessageContaining("No file found");
    }

    private void assertDone(String id) {
        ImportJob job = jobs.get(id);
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.counts().rows()).isEqualTo(PRODUCTS);
        assertThat(job.counts().products()).isEqualTo(new EffectCounts(PRODUCTS, 0, 0));
        assertThat(job.counts().entities()).isEqualTo(new EffectCounts(ENTITIES, 0, ROWS_AGAIN));
        assertThat(job.counts().refused()).isZero();
        List<RowResult> told = new ArrayList<>();
        results.stream(id, null).into(told);
        assertThat(told).hasSize(PRODUCTS).allMatch(row -> row.result() == RowResult.Result.CREATED);
        assertThat(told.stream().map(RowResult::productId).distinct()).hasSize(PRODUCTS);
    }

    /** An import that this test works on; nobody wakes the worker of the service. */
    private ImportJobs.Claim claimed(String prefix) throws IOException {
        Path file = Files.writeString(folder.resolve(prefix + ".csv"), register(PRODUCTS, prefix));
        MappingForm mapping = new JsonMapper().readValue(mapping(prefix), MappingForm.class);
        String id = ids.newId();
        files.store(id, file);
        ImportSource source = new ImportSource(
                ImportSource.Kind.UPLOAD, prefix, mapping, "00", Files.size(file), registers.countRows(file, mapping));
        jobs.add(ImportJob.received(id, source, false, OFFICE, Instant.EPOCH));
        ImportJobs.Claim claim = jobs.claim(LONG).orElseThrow();
        assertThat(claim.job().id()).isEqualTo(id);
        return claim;
    }

    private RegisterReader reader(ImportJob job) throws IOException {
        return registers.open(
                folder.resolve(job.source().mappingName() + ".csv"),
                job.source().mapping(),
                Checkpoint.START);
    }

    private List<ReadRow> firstBatch(ImportJob job) throws IOException {
        List<ReadRow> batch = new ArrayList<>();
        try (RegisterReader reader = reader(job)) {
            while (batch.size() < 20 && reader.advance()) {
                batch.add(reader.read());
            }
        }
        return batch;
    }

    /** The same import as if it were a dry run: it stores what it foresees and does nothing. */
    private static ImportJob dryRunOf(ImportJob job) {
        return new ImportJob(
                job.id(),
                job.source(),
                true,
                job.by(),
                job.agency(),
                job.receivedAt(),
                null,
                job.state(),
                job.checkpoint(),
                job.counts(),
                0,
                null);
    }

    private static BooleanSupplier times(int most) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.incrementAndGet() <= most;
    }
}
