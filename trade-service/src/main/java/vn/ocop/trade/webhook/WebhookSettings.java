package vn.ocop.trade.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How partners are told. All of it is a setting of the software, none a rule of the law.
 *
 * @param secretKey 32 bytes in Base64 that encrypt the secrets in the store; empty stores them as they are
 * @param anyAddress whether plain http and addresses of private networks are allowed; for tests only
 * @param timeout within which a partner must have answered, its whole answer included
 * @param every how often due deliveries are looked for; a new one wakes the sender at once
 * @param batch most deliveries of a partner read in one go
 * @param firstPause pause after the first failure; it doubles with each further one, and half of it is drawn at random
 * @param longestPause longest pause
 * @param attempts after how many a delivery is dead
 * @param age after which a delivery that fails is dead, since it was queued
 * @param breakerCalls failures in a row after which a partner is left alone
 * @param breakerOpen for how long
 * @param kept how long settled deliveries are kept
 */
@ConfigurationProperties("trade.webhook")
record WebhookSettings(
        @DefaultValue("") String secretKey,
        @DefaultValue("false") boolean anyAddress,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1s") Duration every,
        @DefaultValue("20") int batch,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("20") int attempts,
        @DefaultValue("3d") Duration age,
        @DefaultValue("5") int breakerCalls,
        @DefaultValue("30s") Duration breakerOpen,
        @DefaultValue("90d") Duration kept) {

    /** Longer than any call: for so long nobody else sends what one has claimed. */
    Duration claim() {
        return timeout.multipliedBy(3);
    }
}
