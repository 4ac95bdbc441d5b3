package vn.ocop.starter.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what no controller has seen as a problem detail too: a request line, header or path that the server itself or the
 * HTTP firewall refuses, and what failed in a filter. The server's own page would be HTML and name the server.
 */
public final class ProblemValve extends ErrorReportValve {
    private final ProblemMessages messages;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final Refusals refusals;

    public ProblemValve(ProblemMessages messages, LocaleResolver locales, JsonMapper json, Refusals refusals) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
        this.refusals = refusals;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemDetail problem = messages.of(
                HttpStatusCode.valueOf(status),
                "http-" + status,
                List.of(),
                List.of(),
                locales.resolveLocale(request.getRequest()));
        instance(request).ifPresent(problem::setInstance);
        Optional.ofNullable(response.getHeader("X-Request-Id")).ifPresent(id -> problem.setProperty("requestId", id));
        refusals.told(request.getRequest(), problem);
        response.setContentType("application/problem+json");
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The path, unless it is the very thing that can't be read. */
    private static Optional<URI> instance(Request request) {
        try {
            return Optional.ofNullable(request.getRequestURI()).map(URI::create);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
