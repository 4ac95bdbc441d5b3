package vn.ocop.registry.national.sending;

import java.util.List;
import java.util.stream.Gatherers;
import org.springframework.scheduling.annotation.Scheduled;
import vn.ocop.registry.national.NationalRecord;
import vn.ocop.registry.national.NationalRecords;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.starter.time.Today;

/**
 * Compares regularly what the national register should hold with what is in the queue. It hears no events, so it can miss
 * none: a product, an entity or a star that changed while the service was away is found like any other, and so is a star
 * that ended at midnight, of which nobody has told.
 */
class Looking {
    private static final String LEASE = "national-register-look";
    private static final int BATCH = 200;
    private final NationalRecords records;
    private final Queue queue;
    private final Runnable wake;
    private final Leases leases;
    private final NationalSettings settings;
    private final Today today;

    Looking(
            NationalRecords records,
            Queue queue,
            Runnable wake,
            Leases leases,
            NationalSettings settings,
            Today today) {
        this.records = records;
        this.queue = queue;
        this.wake = wake;
        this.leases = leases;
        this.settings = settings;
        this.today = today;
    }

    /** Of several instances one looks, as often as one alone would. */
    @Scheduled(fixedDelayString = "${registry.national.look:5m}", initialDelayString = "${registry.national.first:20s}")
    void regularly() {
        if (leases.take(LEASE, settings.look())) {
            look();
        }
    }

    void look() {
        try (var all = records.all(today.day())) {
            all.gather(Gatherers.windowFixed(BATCH)).forEach(this::want);
        }
        wake.run();
    }

    private void want(List<NationalRecord> batch) {
        queue.want(batch.stream().map(Wanted::of).toList());
    }
}
