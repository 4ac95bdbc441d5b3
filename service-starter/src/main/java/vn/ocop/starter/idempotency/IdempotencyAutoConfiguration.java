package vn.ocop.starter.idempotency;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.mongo.MongoAutoConfiguration;

/** First answers to creating commands, kept for a while. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@EnableScheduling
public class IdempotencyAutoConfiguration {

    @Bean
    Idempotency idempotency(Collections collections, JsonMapper json, Clock clock, ServiceProperties service) {
        return new Idempotency(
                collections.with("idempotency", Index.on("at")),
                json,
                clock,
                service.idempotency().kept());
    }

    /** Clears old answers; a TTL index would do the same, but not every store that we run on has one. */
    @Bean
    Forgetting forgetting(Idempotency idempotency) {
        return new Forgetting(idempotency);
    }

    record Forgetting(Idempotency idempotency) {
        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
        void hourly() {
            idempotency.forget();
        }
    }
}
