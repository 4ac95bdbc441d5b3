package vn.ocop.trade.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.ocop.events.EntityState;
import vn.ocop.events.ProductState;
import vn.ocop.trade.Neighbours;
import vn.ocop.trade.TradeServiceTest;

/** A star holds from day to day; what ends it is known here without asking anybody. */
@TradeServiceTest
class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

    @Autowired
    Standings standings;

    @Autowired
    StandingChanges changes;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    private Neighbours neighbours;
    private EntityState maker;

    @BeforeEach
    void open() {
        neighbours = new Neighbours(prefix, port);
        maker = neighbours.cooperative("HTX Tân Phát Lợi");
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void a_star_holds_until_its_last_day_and_not_longer() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);

        Standing standing = standings.get(product.id());
        assertThat(standing.starOn(LAST_DAY)).contains(4);
        assertThat(standing.loss(LAST_DAY.plusDays(1))).contains(Loss.EXPIRED);
        assertThat(standings.get(neighbours.product(maker, "Mắm tôm", 1).id()).loss(TODAY))
                .contains(Loss.NOT_RECOGNISED);
    }

    @Test
    void a_revocation_stays_when_it_comes_twice_and_when_an_older_rating_comes_after_it() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);

        neighbours.revoke(product, 3);
        neighbours.revoke(product, 3);
        neighbours.rate(product, 2, 4, LAST_DAY);
        // What comes after them in the topic is known, so they are read.
        ProductState last = neighbours.product(maker, "Cua", 1);
        neighbours.rate(last, 1, 3, LAST_DAY);
        await().until(() -> standings.get(last.id()).starOn(TODAY).isPresent());

        assertThat(standings.get(product.id()).loss(TODAY)).contains(Loss.REVOKED);
        assertThat(standings.get(product.id()).ratingVersion()).isEqualTo(3);
    }

    @Test
    void a_withdrawn_product_holds_no_star() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 1, 4, LAST_DAY);

        neighbours.withdraw(product, maker);

        await().until(() -> standings.get(product.id()).withdrawn());
        assertThat(standings.get(product.id()).loss(TODAY)).contains(Loss.WITHDRAWN);
    }

    @Test
    void those_of_a_group_that_hold_over_a_season_are_found_longest_first() {
        ProductState brief = neighbours.rated(maker, "Bánh phồng tôm", 6, 3, TODAY.plusDays(30));
        ProductState lasting = neighbours.rated(maker, "Khô cá đù", 6, 4, LAST_DAY);
        ProductState revoked = neighbours.rated(maker, "Khô cá lóc", 6, 4, LAST_DAY);
        neighbours.revoke(revoked, 2);
        await().until(() -> standings.get(revoked.id()).revoked());

        assertThat(standings.holding(6, TODAY, TODAY.plusDays(20), 10))
                .extracting(Standing::productId)
                .containsSubsequence(lasting.id(), brief.id())
                .doesNotContain(revoked.id());
        assertThat(standings.holding(6, TODAY, TODAY.plusDays(60), 10))
                .extracting(Standing::productId)
                .contains(lasting.id())
                .doesNotContain(brief.id());
    }

    @Test
    void a_star_that_ended_by_its_day_is_told_though_no_event_says_so() {
        ProductState product = neighbours.rated(maker, "Tôm khô", 5, 4, LAST_DAY);
        assertThat(standings.overdue(TODAY, 10_000)).doesNotContain(product.id());
        assertThat(standings.overdue(LAST_DAY.plusDays(1), 10_000)).contains(product.id());

        standings.put(standings.get(product.id()), LAST_DAY.plusDays(1));

        assertThat(standings.overdue(LAST_DAY.plusDays(1), 10_000)).doesNotContain(product.id());
        changes.tell(product.id());
        assertThat(standings.overdue(LAST_DAY.plusDays(1), 10_000)).contains(product.id());
    }
}
