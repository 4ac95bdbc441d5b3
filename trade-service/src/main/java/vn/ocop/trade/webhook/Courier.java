package vn.ocop.trade.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.measure.Sampled;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Rounds;
import vn.ocop.trade.webhook.Delivery.State;

/**
 * Brings the queue to the partners. Each partner is served by a thread of its own, so one that hangs holds up nobody else,
 * and within a partner each product is told in order while another product's failure holds up only itself. Several
 * instances may do so side by side: a delivery is claimed before it is sent.
 */
@Component
class Courier implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Caller WEBHOOK = Caller.system("webhook");
    private final Partners partners;
    private final Deliveries deliveries;
    private final Sender sender;
    private final RetryRule retries;
    private final WebhookSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Rounds rounds;

    Courier(
            Partners partners,
            Deliveries deliveries,
            Sender sender,
            RetryRule webhookRetries,
            WebhookSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.partners = partners;
        this.deliveries = deliveries;
        this.sender = sender;
        this.retries = webhookRetries;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.rounds = new Rounds("webhook-courier", settings.every(), Duration.ZERO, this::look);
        new Sampled<>(deliveries::oldest)
                .gauge("webhook.oldest", Duration::toSeconds)
                .baseUnit("seconds")
                .description("how long the oldest undelivered event has waited")
                .register(meters);
    }

    /** Something may be due. */
    void wake() {
        rounds.wake();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    /** Also gives up what was queued for a partner while it was being ended. */
    @Scheduled(fixedDelayString = "${trade.webhook.sweep:1h}", initialDelayString = "${trade.webhook.first-sweep:5m}")
    void tidyUp() {
        deliveries.forget(clock.instant().minus(settings.kept()));
        partners.ended().forEach(deliveries::discardPending);
    }

    private boolean look() {
        deliveries.partnersWithDue(partners.active()).forEach(this::serve);
        return false;
    }

    /** Starts a thread for the partner, unless one is at work. */
    private void serve(String partner) {
        PartnerLine line = sender.line(partner);
        if (!line.isOpen() || !line.taken()) {
            return;
        }
        Thread.ofVirtual().name("webhook-" + partner).start(() -> {
            try {
                boolean more = true;
                while (more && rounds.isRunning() && line.isOpen()) {
                    more = sendDue(partner);
                }
            } catch (RuntimeException failure) {
                log.warn("Webhooks to {} are tried again: {}", partner, failure.toString());
            } finally {
                line.giveBack();
            }
        });
    }

    /** Sends a batch; false if there was nothing, or nothing more can be sent now. */
    private boolean sendDue(String partner) {
        List<Delivery> due = deliveries.due(partner, settings.batch());
        Map<String, Delivery> heads = deliveries.heads(
                partner, due.stream().map(Delivery::product).distinct().toList());
        for (Delivery delivery : due) {
            Delivery head = heads.get(delivery.product());
            if (head != null && head.version() < delivery.version()) {
                deliveries.putOff(delivery, head.due());
            } else if (!attempt(delivery)) {
                return false;
            }
        }
        return !due.isEmpty();
    }

    /** False if the partner is to be told nothing more for now. */
    private boolean attempt(Delivery delivery) {
        // Read anew each time: who was paused a moment ago is told nothing more.
        Versioned<Partner> partner = partners.get(delivery.partner());
        if (!partner.state().isActive() || !sender.line(delivery.partner()).isOpen()) {
            return false;
        }
        if (!deliveries.claim(delivery, settings.claim())) {
            return true;
        }
        Outcome outcome = sender.send(partner.state(), delivery);
        meters.counter("webhook.attempts", "outcome", outcome.kind().name().toLowerCase(Locale.ROOT))
                .increment();
        return settled(delivery, outcome);
    }

    private boolean settled(Delivery delivery, Outcome outcome) {
        switch (outcome.kind()) {
            case DELIVERED -> deliveries.settle(delivery, State.DELIVERED, outcome.answer());
            case FAILED -> failed(delivery, outcome);
            case GONE -> {
                partners.gone(delivery.partner(), WEBHOOK);
                deliveries.tryAgain(delivery, clock.instant(), outcome.answer());
                return false;
            }
            case LEFT_ALONE -> {
                deliveries.giveBack(delivery);
                return false;
            }
        }
        return true;
    }

    private void failed(Delivery delivery, Outcome outcome) {
        Instant now = clock.instant();
        Optional<Instant> next = retries.next(delivery.attempts() + 1, delivery.queued(), now);
        next.ifPresentOrElse(
                due -> deliveries.tryAgain(delivery, due, outcome.answer()), () -> dead(delivery, outcome));
    }

    private void dead(Delivery delivery, Outcome outcome) {
        log.warn("webhook dead partner={} event={} answer={}", delivery.partner(), delivery.event(), outcome.answer());
        meters.counter("webhook.dead").increment();
        deliveries.settle(delivery, State.DEAD, outcome.answer());
    }
}
