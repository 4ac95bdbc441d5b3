package vn.ocop.rating.recognition;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of recognitions that are no law.
 *
 * @param publicAddress where everybody reaches the suite; certificates print links that begin with it
 * @param province name of the province, as certificates print it
 * @param checkCached how long an answer of the public check may be kept by others, never beyond the day
 * @param expiry how ends and reminders are told
 */
@ConfigurationProperties("rating")
record RecognitionSettings(
        @DefaultValue("http://localhost:8080") URI publicAddress,
        @DefaultValue("Cà Mau") String province,
        @DefaultValue("60s") Duration checkCached,
        @DefaultValue Expiry expiry) {

    /**
     * @param batch most ratings read in one go
     * @param lease how long one instance holds the right to tell
     */
    record Expiry(
            @DefaultValue("200") int batch,
            @DefaultValue("30s") Duration lease) {}
}
