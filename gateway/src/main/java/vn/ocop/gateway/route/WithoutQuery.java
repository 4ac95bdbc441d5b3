package vn.ocop.gateway.route;

import io.micrometer.common.KeyValue;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/** What a trace tells of a call to a service: its path, never its query, which may have what somebody searches for. */
final class WithoutQuery extends DefaultClientRequestObservationConvention {
    @Override
    protected KeyValue requestUri(ClientRequestObservationContext context) {
        return KeyValue.of(
                "http.url",
                context.getCarrier() == null
                        ? "none"
                        : context.getCarrier().getURI().getRawPath());
    }
}
