package vn.ocop.rating.inspection;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.events.ProductRatingExpired;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.Topics;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.event.Subscription;

/**
 * The store of inspections, and what ends a proposed revocation: the service's own events tell that a star is gone, and a
 * conclusion that comes after such an event looks for itself.
 */
@Configuration(proxyBeanMethods = false)
class InspectionConfiguration {

    @Bean
    AggregateStore<Inspection> inspectionStore(AggregateStores stores, ObjectProvider<ProposedRevocations> proposed) {
        return stores.within(InspectionKeys.TYPE, event -> proposed.getObject().concluded(event));
    }

    @Bean
    Subscription endsOfRecognitions(ProposedRevocations proposed) {
        return Subscription.to(
                Topics.RATING_PRODUCT,
                event -> proposed.settle(event.subject()),
                ProductRatingRevoked.class,
                ProductRatingExpired.class);
    }
}
