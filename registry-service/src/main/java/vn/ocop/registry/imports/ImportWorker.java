package vn.ocop.registry.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.ocop.starter.table.TableUnreadable;
import vn.ocop.starter.time.Rounds;

/**
 * Works on imports, one at a time. The instance that accepted one is woken at once; what another instance left behind is
 * found when its lease has run out.
 */
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private final ImportJobs jobs;
    private final ImportRun run;
    private final ImportSettings settings;
    private final Clock clock;
    private final Rounds rounds;

    ImportWorker(ImportJobs jobs, ImportRun run, ImportSettings settings, Clock clock) {
        this.jobs = jobs;
        this.run = run;
        this.settings = settings;
        this.clock = clock;
        this.rounds = new Rounds("imports", settings.sweep(), settings.lease(), this::work);
    }

    /** Tells that there is an import to work on. */
    void wake() {
        rounds.wake();
    }

    @Override
    public void start() {
        rounds.start();
    }

    /** Lets the batch in hand finish, and leaves the import to whoever comes next at once. */
    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    /** Stops before the outboxes are relayed for the last time. */
    @Override
    public int getPhase() {
        return 1;
    }

    private boolean work() throws InterruptedException {
        Optional<ImportJobs.Claim> claim = jobs.claim(settings.lease());
        if (claim.isPresent()) {
            work(claim.get());
        }
        return claim.isPresent();
    }

    private void work(ImportJobs.Claim claim) throws InterruptedException {
        try {
            run.run(claim, rounds::isRunning);
            if (!rounds.isRunning()) {
                release(claim);
            }
        } catch (ClaimLost lost) {
            log.info("{}", lost.getMessage());
        } catch (TableUnreadable unreadable) {
            fail(claim, new ImportFailure(unreadable.reason(), unreadable.row(), unreadable.detail()));
        } catch (IOException | RuntimeException failure) {
            log.warn("Import {} failed and will be tried again", claim.job().id(), failure);
            tryAgain(claim);
        }
    }

    private void tryAgain(ImportJobs.Claim claim) {
        ImportJob job = jobs.get(claim.job().id()).failedOnce();
        if (job.failures() >= settings.tries()) {
            fail(claim, new ImportFailure(null, job.checkpoint().row(), job.id()));
        } else {
            jobs.save(claim, job, settings.sweep().multipliedBy(job.failures()));
        }
    }

    private void fail(ImportJobs.Claim claim, ImportFailure failure) {
        ImportJob job = jobs.get(claim.job().id());
        jobs.save(claim, job.failed(failure, clock.instant().truncatedTo(ChronoUnit.MILLIS)), settings.lease());
    }

    private void release(ImportJobs.Claim claim) {
        ImportJob job = jobs.get(claim.job().id());
        if (!job.finished()) {
            jobs.save(claim, job, Duration.ZERO);
        }
    }
}
