package vn.ocop.registry.programme.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.SaleRecorded;
import vn.ocop.events.SaleState;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;

/** What entities sold, from the trade service's events: the newest revision of each sale. */
@Configuration(proxyBeanMethods = false)
class SaleReader {
    /** Last day of a sale's period: the sale counts as a whole where this lies. */
    static final String LAST_DAY = "copy.to";

    @Bean
    Copies<SaleState> saleCopies(Collections collections) {
        return new Copies<>(collections, "sale_copies", SaleState.class, Index.on(LAST_DAY));
    }

    @Bean
    Subscription saleEvents(Copies<SaleState> saleCopies) {
        return Subscription.keeping(
                Topics.TRADE_ENTITY,
                saleCopies,
                event -> event.as(SaleRecorded.class).sale(),
                SaleRecorded.class);
    }
}
