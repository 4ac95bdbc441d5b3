package vn.ocop.starter.aggregate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.audit.AuditAutoConfiguration;
import vn.ocop.starter.audit.AuditChain;
import vn.ocop.starter.event.EventAutoConfiguration;
import vn.ocop.starter.event.Topics;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Leases;

/** Stores of aggregates with outbox, relay and history. */
@AutoConfiguration(after = {EventAutoConfiguration.class, AuditAutoConfiguration.class})
public class AggregateAutoConfiguration {

    @Bean
    Leases leases(Collections collections, Clock clock) {
        return new Leases(collections.with("leases"), clock);
    }

    @Bean
    AggregateStores aggregateStores(
            Collections collections,
            KafkaOperations<Object, Object> kafka,
            Topics topics,
            JsonMapper json,
            Clock clock,
            ServiceProperties service,
            Leases leases,
            MeterRegistry meters,
            AuditChain chain,
            ObservationRegistry observations) {
        Publisher publisher = new KafkaPublisher(kafka, service.source(), service.schemas());
        return new AggregateStores(
                collections,
                publisher,
                service.source(),
                topics,
                json,
                clock,
                service.outbox(),
                leases,
                meters,
                chain,
                observations);
    }
}
