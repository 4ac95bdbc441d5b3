package vn.ocop.trade.product;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ocop.starter.time.Today;

/**
 * Tells followers how a product stands after an event, and on the first day after its star has ended, whether or not the
 * rating service has said so by then.
 */
@Component
class StandingChanges {
    private static final Logger log = LoggerFactory.getLogger(StandingChanges.class);
    private final Standings standings;
    private final List<StandingFollower> followers;
    private final Today today;
    private final int batch;

    StandingChanges(
            Standings standings,
            ObjectProvider<StandingFollower> followers,
            Today today,
            @Value("${trade.expiry.batch:200}") int batch) {
        this.standings = standings;
        this.followers = followers.orderedStream().toList();
        this.today = today;
        this.batch = batch;
    }

    /**
     * Followers act before the standing is stored, so that what was cut off is told again. Registry and rating are read
     * side by side: who of two comes last has seen both, because each stores its copy first.
     */
    void tell(String productId) {
        LocalDate day = today.day();
        Standing standing = standings.join(productId);
        followers.forEach(follower -> follower.follow(standing, day));
        standings.put(standing, day);
    }

    @Scheduled(fixedDelayString = "${trade.expiry.every:1m}", initialDelayString = "${trade.expiry.first:10s}")
    void tellOfEndedStars() {
        List<String> ended = standings.overdue(today.day(), batch);
        while (ended.stream().filter(this::told).count() > 0) {
            ended = standings.overdue(today.day(), batch);
        }
    }

    /** What fails is left for the next run. */
    private boolean told(String productId) {
        try {
            tell(productId);
            return true;
        } catch (RuntimeException failure) {
            log.warn("The end of the star of {} is told in the next run: {}", productId, failure.toString());
            return false;
        }
    }
}
