package vn.ocop.starter.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.problem.ProblemMessages;
import vn.ocop.starter.problem.Refusals;

/** Answers 401 and 403 as problem details, beside the {@code WWW-Authenticate} header that RFC 6750 asks for. */
final class ProblemDoors implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final ProblemMessages messages;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final Refusals refusals;

    ProblemDoors(ProblemMessages messages, LocaleResolver locales, JsonMapper json, Refusals refusals) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        challenge.commence(request, response, failure);
        write(request, response, HttpStatus.UNAUTHORIZED, "not-signed-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "not-permitted");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String rule)
            throws IOException {
        ProblemDetail problem = messages.of(status, rule, List.of(), List.of(), locales.resolveLocale(request));
        problem.setInstance(URI.create(request.getRequestURI()));
        refusals.told(request, problem);
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        json.writeValue(response.getOutputStream(), problem);
    }
}
