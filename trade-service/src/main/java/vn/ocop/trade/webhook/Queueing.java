package vn.ocop.trade.webhook;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.trade.market.MarketFollower;

/**
 * Puts an event of the bus into the queue of every partner that wants its type. What is queued was published before, so a
 * webhook never knows more than the bus, and nothing that was published is lost.
 */
@Component
class Queueing implements MarketFollower {
    private final Partners partners;
    private final Deliveries deliveries;
    private final Courier courier;
    private final JsonMapper json;
    private final Clock clock;

    Queueing(Partners partners, Deliveries deliveries, Courier courier, JsonMapper json, Clock clock) {
        this.partners = partners;
        this.deliveries = deliveries;
        this.courier = courier;
        this.json = json;
        this.clock = clock;
    }

    /** An event that comes twice finds its deliveries there and leaves them as they are. */
    @Override
    public void follow(IncomingEvent event) {
        List<String> wanting = partners.wanting(event.type());
        if (wanting.isEmpty()) {
            return;
        }
        StructuredEvent told = StructuredEvent.of(event);
        String body = json.writeValueAsString(told);
        deliveries.queue(wanting.stream()
                .map(partner ->
                        Delivery.queued(partner, told, event.attributes().time(), body, clock.instant()))
                .toList());
        courier.wake();
    }
}
