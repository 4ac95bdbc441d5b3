package vn.ocop.gateway.web;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What stands in the traces of the gateway beyond what Spring says there. */
@Configuration(proxyBeanMethods = false)
class Traces {
    /** Probes and scrapes come every few seconds and are nobody's request. */
    @Bean
    static ObservationPredicate requestsOfCallers() {
        return (_, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier().getRequestURI().startsWith("/actuator/"));
    }

    /** From a trace one finds the request that its caller tells of, and the other way round by the log. */
    @Bean
    static ObservationFilter requestIdOfTheTrace() {
        return context -> {
            if (context instanceof ServerRequestObservationContext request
                    && RequestIds.of(request.getCarrier()) != null) {
                request.addHighCardinalityKeyValue(KeyValue.of("request.id", RequestIds.of(request.getCarrier())));
            }
            return context;
        };
    }
}
