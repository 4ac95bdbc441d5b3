package vn.ocop.trade.product;

import java.time.LocalDate;

/**
 * Acts when a product or its star has changed, before the event is acknowledged. It is told at least once, also on the
 * first day after a star has ended; being told the same again must come to the same.
 */
@FunctionalInterface
public interface StandingFollower {
    /** @param today in Vietnam */
    void follow(Standing standing, LocalDate today);
}
