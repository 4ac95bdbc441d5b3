package vn.ocop.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Words problem details in the caller's language, in the same form as the services do. */
@Component
public final class Problems {
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final Refusals refusals;

    Problems(MessageSource messages, LocaleResolver locales, JsonMapper json, Refusals refusals) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
        this.refusals = refusals;
    }

    /**
     * A problem detail about a request, to be answered: it is counted as a refusal.
     *
     * @param rule message keys are {@code problem.<rule>.title} and {@code problem.<rule>.detail}
     */
    public ProblemDetail of(HttpServletRequest request, HttpStatusCode status, String rule, Object... args) {
        return of(request, status, rule, List.of(), args);
    }

    ProblemDetail of(
            HttpServletRequest request, HttpStatusCode status, String rule, List<Fault> faults, Object... given) {
        Object[] args = plain(List.of(given));
        Locale locale = locales.resolveLocale(request);
        String title = messages.getMessage("problem." + rule + ".title", args, rule, locale);
        // Not as the default of the message: the title is filled in already.
        String detail = messages.getMessage("problem." + rule + ".detail", args, null, locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? title : detail);
        problem.setType(URI.create("urn:problem:" + rule));
        problem.setTitle(title);
        instance(request).ifPresent(problem::setInstance);
        problem.setProperty("rule", rule);
        if (!faults.isEmpty()) {
            problem.setProperty(
                    "errors", faults.stream().map(f -> worded(f, locale)).toList());
        }
        String requestId = MDC.get("requestId");
        if (requestId != null) {
            problem.setProperty("requestId", requestId);
        }
        refusals.told(request, problem);
        return problem;
    }

    /** Answers from outside a controller. */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatusCode status,
            String rule,
            Object... args)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), of(request, status, rule, args));
    }

    /** The path the caller asked for, on an error page too; unless it is the very thing that can't be read. */
    private static Optional<URI> instance(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return Optional.ofNullable(failed instanceof String path ? path : request.getRequestURI())
                    .map(URI::create);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Map<String, String> worded(Fault fault, Locale locale) {
        String message = messages.getMessage("fault." + fault.rule(), plain(fault.args()), fault.rule(), locale);
        return Map.of("field", fault.field(), "rule", fault.rule(), "message", String.valueOf(message));
    }

    /** Versions and sizes are no amounts: they stand in a message without separators. */
    private static Object[] plain(List<?> args) {
        return args.stream().map(String::valueOf).toArray();
    }
}
