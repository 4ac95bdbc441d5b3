package vn.ocop.registry.national.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import vn.ocop.registry.national.NationalRecords;
import vn.ocop.registry.national.NationalSettings;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Leases;
import vn.ocop.starter.time.Today;

/** The queue can always be looked at; it is filled and emptied where there is an endpoint. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    @Bean
    Queue nationalQueue(Collections collections, Clock clock) {
        return new Queue(collections, clock);
    }

    @Bean
    LineNotes nationalLineNotes(Collections collections) {
        return new LineNotes(collections);
    }

    @Bean
    @Conditional(Configured.class)
    Line nationalLine(NationalSettings settings, Clock clock, MeterRegistry meters) {
        return new Line(settings, clock, meters);
    }

    @Bean
    @Conditional(Configured.class)
    TheirProducts theirProducts(Line line, NationalSettings settings, Clock clock) {
        return new TheirProducts(line, settings, clock);
    }

    @Bean
    @Conditional(Configured.class)
    Sending nationalSending(
            Queue queue, Line line, LineNotes notes, Leases leases, NationalSettings settings, MeterRegistry meters) {
        return new Sending(new Courier(queue, line, notes, leases, settings, meters), queue, settings, meters);
    }

    @Bean
    @Conditional(Configured.class)
    Looking nationalLooking(
            NationalRecords records,
            Queue queue,
            Sending sending,
            Leases leases,
            NationalSettings settings,
            Today today) {
        return new Looking(records, queue, sending::wake, leases, settings, today);
    }
}
