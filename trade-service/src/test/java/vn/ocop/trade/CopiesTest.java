package vn.ocop.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ocop.events.Topics;
import vn.ocop.starter.event.Subscription;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.testing.ServiceTest;

/** What this service knows from events alone: a rebuild empties it and makes it anew, and touches nothing else. */
@ServiceTest
class CopiesTest {
    @Autowired
    Collections collections;

    @Autowired
    List<Subscription> subscriptions;

    @Test
    void these_collections_are_copies_and_none_of_what_the_service_decided_itself() {
        assertThat(collections.copies())
                .containsExactlyInAnyOrder(
                        "entity_copies", "entity_days", "held_stars", "product_copies", "rating_copies", "standings")
                .noneMatch(name -> collections.indexes().containsKey(name + "_history"));
    }

    @Test
    void these_topics_are_kept_and_these_are_acted_upon() {
        assertThat(subscriptions)
                .filteredOn(one -> !one.keeping().isEmpty())
                .extracting(Subscription::topic)
                .containsExactlyInAnyOrder(Topics.RATING_PRODUCT, Topics.REGISTRY_ENTITY, Topics.REGISTRY_PRODUCT);
        assertThat(subscriptions)
                .filteredOn(one -> !one.reactions().isEmpty())
                .extracting(Subscription::topic)
                .containsExactlyInAnyOrder(Topics.RATING_PRODUCT, Topics.REGISTRY_PRODUCT, Topics.TRADE_PRODUCT);
    }
}
