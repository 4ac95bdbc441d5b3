package vn.ocop.registry.national.sending;

import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.starter.mongo.Leases;

/**
 * Brings the queue to the national register, one record after the other. Of several instances one does so at a time, and
 * even without the lease none sends what another has claimed.
 */
class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final String LEASE = "national-register";
    private static final double DOUBLED = 2;
    private static final double HALF = 0.5;
    private final Queue queue;
    private final Sender sender;
    private final LineNotes notes;
    private final Leases leases;
    private final NationalSettings settings;
    private final IntervalFunction pauses;
    private final MeterRegistry meters;

    Courier(Queue queue, Line line, LineNotes notes, Leases leases, NationalSettings settings, MeterRegistry meters) {
        this.queue = queue;
        this.sender = new Sender(line);
        this.notes = notes;
        this.leases = leases;
        this.settings = settings;
        this.pauses = IntervalFunction.ofExponentialRandomBackoff(
                settings.firstPause(), DOUBLED, HALF, settings.longestPause());
        this.meters = meters;
    }

    /** Sends what is due, a batch at most; false if there is nothing more to be done now. */
    boolean round() {
        if (notes.pausedUntil().isAfter(queue.now()) || !isOurs()) {
            return false;
        }
        List<Entry> due = queue.due(settings.batch());
        for (Entry entry : due) {
            if (!isOurs() || !attempt(entry)) {
                return false;
            }
        }
        return !due.isEmpty();
    }

    private boolean isOurs() {
        return leases.take(LEASE, settings.claim());
    }

    /** False if the other side is to be told nothing more for now. */
    private boolean attempt(Entry entry) {
        return queue.claim(entry, settings.claim())
                .map(claimed -> settled(entry, claimed, sender.send(claimed)))
                .orElse(true);
    }

    private boolean settled(Entry before, Entry sent, Answer answer) {
        meters.counter(
                        "national.register.attempts",
                        "outcome",
                        answer.kind().name().toLowerCase(Locale.ROOT))
                .increment();
        Instant now = queue.now();
        String product = sent.product();
        switch (answer.kind()) {
            case DONE -> {
                queue.change(product, entry -> entry.acknowledged(sent, answer.etag(), now));
                notes.succeeded(now);
            }
            case CLASHED ->
                queue.change(
                        product,
                        entry -> entry.clashed(answer.etag(), now.plus(pause(entry.clashes())), now, answer.why()));
            case REFUSED, MISSING -> {
                log.warn("national register refused product={} answer={}", product, answer.status());
                queue.change(product, entry -> entry.refused(sent, answer.why(), before.doubt(), now));
            }
            case BUSY -> {
                Instant until = now.plus(answer.retryAfter());
                notes.pause(until);
                queue.change(product, entry -> entry.failed(until, answer.why()));
                return false;
            }
            case FAILED, NOT_LET_IN -> {
                notes.failed(now, answer.why());
                queue.change(product, entry -> entry.failed(now.plus(pause(entry.attempts())), answer.why()));
                return answer.is(Answer.Kind.FAILED);
            }
            case LEFT_ALONE -> {
                queue.change(product, entry -> entry.givenBack(before));
                return false;
            }
        }
        return true;
    }

    /** Nothing for the first clash: what is there is known by then. */
    private Duration pause(int made) {
        return made == 0 ? Duration.ZERO : Duration.ofMillis(pauses.apply(made));
    }
}
