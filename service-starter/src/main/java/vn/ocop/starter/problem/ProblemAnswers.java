package vn.ocop.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every answer other than success is a problem detail (RFC 9457) that names the field, in the caller's language. */
@RestControllerAdvice
public class ProblemAnswers extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
    private final ProblemMessages messages;
    private final Refusals refusals;

    public ProblemAnswers(ProblemMessages messages, Refusals refusals) {
        this.messages = messages;
        this.refusals = refusals;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return answer(messages.of(refusal, locale()), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return refused(Refusal.malformed(mismatch.getName(), "wrong-type"), request);
    }

    /** A query or a form that can't be decoded, or a name in it that the HTTP firewall refuses once it is read. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Object> unreadable(RuntimeException unreadable, HttpServletRequest request) {
        return answer(
                messages.of(HttpStatus.BAD_REQUEST, "http-400", List.of(), List.of(), locale()),
                HttpHeaders.EMPTY,
                request);
    }

    /** Security's own filters turn these into 401 and 403, in the same form. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void notPermitted(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception unforeseen, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), unforeseen);
        return answer(
                messages.of(HttpStatus.INTERNAL_SERVER_ERROR, "unforeseen", List.of(), List.of(), locale()),
                HttpHeaders.EMPTY,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(status, "malformed", List.of(faultOf(unreadable.getCause())), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = invalid.getBindingResult().getFieldErrors().stream()
                .map(ProblemAnswers::faultOf)
                .toList();
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", faults, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = new ArrayList<>();
        invalid.getParameterValidationResults()
                .forEach(result -> faults.add(
                        new Fault(String.valueOf(result.getMethodParameter().getParameterName()), "out-of-range")));
        return problem(HttpStatus.BAD_REQUEST, "malformed", faults, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(
                status, "malformed", List.of(new Fault(missing.getParameterName(), "required")), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return problem(
                status, "malformed", List.of(new Fault(missing.getRequestPartName(), "required")), headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of(), headers, request);
    }

    /** All else that Spring refuses by itself: method, media type, unknown path. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(status, "http-" + status.value(), List.of(), headers, request);
    }

    private ResponseEntity<Object> problem(
            HttpStatusCode status, String rule, List<Fault> faults, HttpHeaders headers, WebRequest request) {
        return answer(
                messages.of(status, rule, List.of(), faults, locale()),
                headers,
                ((ServletWebRequest) request).getRequest());
    }

    private ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, HttpServletRequest request) {
        problem.setInstance(URI.create(request.getRequestURI()));
        refusals.told(request, problem);
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(problem);
    }

    private static Fault faultOf(FieldError error) {
        return switch (String.valueOf(error.getCode())) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Fault(error.getField(), "required");
            case "Size" -> new Fault(error.getField(), "size", error.getArguments()[2], error.getArguments()[1]);
            case "typeMismatch" -> new Fault(error.getField(), "wrong-type");
            default -> new Fault(error.getField(), "out-of-range");
        };
    }

    private static Fault faultOf(Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> new Fault(path(unknown), "unknown-field");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new Fault(
                        path(format),
                        "one-of",
                        List.of(format.getTargetType().getEnumConstants()).toString());
            case MismatchedInputException mismatch -> new Fault(path(mismatch), "wrong-type");
            case JacksonException broken -> new Fault(path(broken), "not-json");
            case null, default -> new Fault("body", "required");
        };
    }

    private static String path(JacksonException exception) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : exception.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
