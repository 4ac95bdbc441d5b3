package vn.ocop.acceptance;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Receives spans as a collector does: OTLP over HTTP, in protobuf. */
final class Spans implements AutoCloseable {
    private final Queue<Span> received = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    private Spans(HttpServer server) {
        this.server = server;
    }

    /** One step of a trace. @param parent id of the step that it belongs to, empty for none */
    record Span(
            String service,
            String trace,
            String id,
            String parent,
            String name,
            io.opentelemetry.proto.trace.v1.Span.SpanKind kind,
            Map<String, String> attributes) {}

    static Spans receive() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Spans spans = new Spans(server);
            server.createContext("/v1/traces", spans::take);
            server.start();
            return spans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same suite, told to send the spans of callers that ask for a trace here, and no others. */
    Ocop askedOf(Ocop suite) {
        return suite.with(
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + server.getAddress().getPort())
                .with("OTEL_TRACES_SAMPLER", "parentbased_traceidratio")
                .with("OTEL_TRACES_SAMPLER_ARG", "0")
                .with("OTEL_BSP_SCHEDULE_DELAY", "300");
    }

    /** What has been told of a trace. */
    List<Span> of(String trace) {
        return received.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** Every trace of which something has been told. */
    Set<String> traces() {
        return received.stream().map(Span::trace).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(this::keep);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ResourceSpans told) {
        String service = attributes(told.getResource().getAttributesList()).get("service.name");
        told.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Span(
                        service,
                        hex(span.getTraceId()),
                        hex(span.getSpanId()),
                        hex(span.getParentSpanId()),
                        span.getName(),
                        span.getKind(),
                        attributes(span.getAttributesList())))
                .forEach(received::add);
    }

    private static Map<String, String> attributes(List<KeyValue> told) {
        return told.stream().collect(Collectors.toMap(KeyValue::getKey, attribute -> text(attribute.getValue())));
    }

    private static String text(AnyValue value) {
        return value.hasStringValue() ? value.getStringValue() : value.toString();
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
