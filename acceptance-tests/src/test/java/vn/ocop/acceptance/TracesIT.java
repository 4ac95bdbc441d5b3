package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.ocop.acceptance.Spans.Span;
import vn.ocop.events.Topics;

/** One command, followed through the whole suite by the trace of its caller. */
@OnTheSharedSuite
@Order(4)
class TracesIT {
    private static final String CALLER = "00f067aa0ba902b7";
    private final Suite suite;
    /** Traces that are asked for here begin so. */
    private static final String ASKED = "5eed";

    private String trace = asked();

    TracesIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void a_command_is_one_trace_from_its_caller_through_gateway_registry_and_bus_to_every_reader() {
        await().atMost(Duration.ofMinutes(2)).until(this::registers, status -> status == 201);

        Span read = the("rating-service", SpanKind.SPAN_KIND_CONSUMER);
        Span written = the("registry-service", SpanKind.SPAN_KIND_PRODUCER);
        Span published = the("registry-service", SpanKind.SPAN_KIND_CLIENT);
        Span served = the("registry-service", SpanKind.SPAN_KIND_SERVER);
        Span called = the("gateway", SpanKind.SPAN_KIND_CLIENT);
        Span asked = the("gateway", SpanKind.SPAN_KIND_SERVER);

        assertThat(asked.parent()).isEqualTo(CALLER);
        assertThat(called.parent()).isEqualTo(asked.id());
        assertThat(served.parent()).isEqualTo(called.id());
        assertThat(written.parent()).isEqualTo(served.id());
        assertThat(published.parent()).isEqualTo(written.id());
        assertThat(published.name()).isEqualTo("publish " + Topics.REGISTRY_ENTITY);
        for (Span reader : List.of(
                read,
                the("training-service", SpanKind.SPAN_KIND_CONSUMER),
                the("trade-service", SpanKind.SPAN_KIND_CONSUMER))) {
            assertThat(reader.parent()).as(reader.service()).isEqualTo(written.id());
            assertThat(reader.name()).contains(Topics.REGISTRY_ENTITY);
        }
        assertThat(List.of(asked, served))
                .allSatisfy(span -> assertThat(span.attributes()).containsEntry("request.id", "request-" + trace));
    }

    @Test
    void nothing_of_what_people_search_for_stands_in_a_trace_and_nobody_is_traced_who_does_not_ask() {
        Api.of(suite)
                .as("office")
                .get("/api/registry/v1/entities?q=Nguyen&limit=1", "traceparent", "00-" + trace + "-" + CALLER + "-01");
        Api.of(suite).as("office").get("/api/registry/v1/entities?limit=1");

        the("gateway", SpanKind.SPAN_KIND_CLIENT);
        the("gateway", SpanKind.SPAN_KIND_SERVER);
        the("registry-service", SpanKind.SPAN_KIND_SERVER);
        assertThat(suite.spans().of(trace)).hasSize(3).noneMatch(span -> span.toString()
                .contains("Nguyen"));
        assertThat(suite.spans().traces()).allMatch(told -> told.startsWith(ASKED));
    }

    /** Registers an entity, each time in another trace: on a busy machine an answer can be late. */
    private int registers() {
        trace = asked();
        return Api.of(suite)
                .as("office")
                .post(
                        "/api/registry/v1/entities",
                        "{\"name\":\"Hộ theo dấu %s\",\"legalForm\":\"BUSINESS_HOUSEHOLD\",\"unit\":\"32248\"}"
                                .formatted(trace),
                        "Idempotency-Key",
                        trace,
                        "X-Request-Id",
                        "request-" + trace,
                        "traceparent",
                        "00-" + trace + "-" + CALLER + "-01")
                .status();
    }

    private static String asked() {
        return ASKED + UUID.randomUUID().toString().replace("-", "").substring(ASKED.length());
    }

    /** The one span of a kind that a service tells of the trace. */
    private Span the(String service, SpanKind kind) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> suite.spans().of(trace).stream()
                                .filter(span -> span.service().equals(service) && span.kind() == kind)
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }
}
