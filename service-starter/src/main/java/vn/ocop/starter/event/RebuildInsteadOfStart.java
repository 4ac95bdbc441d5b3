package vn.ocop.starter.event;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Rebuilds the copies and ends the process when it was started for that, with everything made and nothing begun: no port is
 * open, no event is read, no work of the clock is done. Otherwise sees to it that no service begins with copies that are not
 * whole.
 */
final class RebuildInsteadOfStart implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(RebuildInsteadOfStart.class);
    private static final int FAILED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Rebuild rebuild;
    private final boolean asked;

    RebuildInsteadOfStart(Rebuild rebuild, boolean asked) {
        this.rebuild = rebuild;
        this.asked = asked;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (asked) {
            System.exit(codeOfRun());
        }
        rebuild.requireWhole();
    }

    private int codeOfRun() {
        try {
            Rebuild.Outcome outcome = rebuild.run(PATIENCE);
            log.info("rebuilt copies={} events={} leftOut={}", outcome.copies(), outcome.events(), outcome.leftOut());
            return 0;
        } catch (RuntimeException failure) {
            log.error("not rebuilt: {}", failure.getMessage());
            return FAILED;
        }
    }
}
