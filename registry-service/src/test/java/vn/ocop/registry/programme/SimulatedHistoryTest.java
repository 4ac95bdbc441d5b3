package vn.ocop.registry.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ocop.events.EntityClosed;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.ProductDelisted;
import vn.ocop.events.ProductRatingExpired;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.registry.programme.history.ToldHistory.Raw;

/** The simulated four years are the same for the same seed, and all that can happen happens in them. */
class SimulatedHistoryTest {
    private static final long SEED = 20_221_124;

    @Test
    void the_same_seed_gives_the_same_four_years_of_the_whole_plan() {
        List<Raw> events = new SimulatedHistory(SEED).events();

        assertThat(new SimulatedHistory(SEED).events()).isEqualTo(events);
        assertThat(events.stream().filter(raw -> raw.event() instanceof EntityRegistered))
                .hasSize(151);
        assertThat(events.stream().filter(raw -> raw.event() instanceof ProductRegistered))
                .hasSize(237);
        Set<Class<?>> happened =
                events.stream().map(raw -> raw.event().getClass()).collect(Collectors.toSet());
        assertThat(happened)
                .contains(
                        EntityClosed.class,
                        ProductWithdrawn.class,
                        ProductSubmissionClosed.class,
                        ProductRatingRevoked.class,
                        ProductRatingExpired.class,
                        ProductDelisted.class);
    }

    @Test
    void versions_of_an_aggregate_follow_each_other_in_time() {
        List<Raw> events = new SimulatedHistory(SEED).events();

        assertThat(events.stream()
                        .collect(Collectors.groupingBy(raw -> raw.id() + " "
                                + raw.event().getClass().getInterfaces()[0].getSimpleName())))
                .allSatisfy((aggregate, versions) -> {
                    assertThat(versions).extracting(Raw::version).isSorted().doesNotHaveDuplicates();
                    if (!aggregate.endsWith("TrainingEvent")) {
                        assertThat(versions).extracting(Raw::time).isSorted();
                    }
                });
    }
}
