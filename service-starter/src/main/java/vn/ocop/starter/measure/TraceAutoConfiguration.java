package vn.ocop.starter.measure;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What stands in the traces of a service beyond what Spring says there. */
@AutoConfiguration
public class TraceAutoConfiguration {
    private static final String REQUEST_ID = "X-Request-Id";

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
                    && request.getResponse() != null
                    && request.getResponse().getHeader(REQUEST_ID) != null) {
                request.addHighCardinalityKeyValue(
                        KeyValue.of("request.id", request.getResponse().getHeader(REQUEST_ID)));
            }
            return context;
        };
    }
}
