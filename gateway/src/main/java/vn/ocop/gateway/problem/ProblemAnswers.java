package vn.ocop.gateway.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what the gateway's own endpoints refuse, or fail at, into problem details. */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
    private final Problems problems;

    ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        Refusal.Reason reason = refusal.reason();
        return answer(problems.of(
                request,
                reason.status(),
                reason.rule(),
                reason.faults(),
                reason.args().toArray()));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return refused(Refusal.malformed(mismatch.getName(), "wrong-type"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> storeAway(MongoException away, HttpServletRequest request) {
        log.error("{} {} failed at the store", request.getMethod(), request.getRequestURI(), away);
        return answer(problems.of(request, HttpStatus.SERVICE_UNAVAILABLE, "store-away"));
    }

    /** A query or a form that can't be decoded, or a name in it that the HTTP firewall refuses once it is read. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Object> unreadable(RuntimeException unreadable, HttpServletRequest request) {
        return answer(problems.of(request, HttpStatus.BAD_REQUEST, "http-400"));
    }

    /** Security's own filters turn these into 401 and 403. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void notPermitted(RuntimeException denied) {
        throw denied;
    }

    /** Once a part of the answer is out, only a broken connection tells the caller that the rest is missing. */
    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception unforeseen, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw unforeseen;
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), unforeseen);
        return answer(problems.of(request, HttpStatus.INTERNAL_SERVER_ERROR, "unforeseen"));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(problems.of(servlet(request), status, "malformed", List.of(faultOf(unreadable.getCause()))));
    }

    /** All else that Spring refuses by itself: method, media type, unknown path. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problems.of(servlet(request), status, "http-" + status.value());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Fault faultOf(Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> new Fault(unknown.getPropertyName(), "unknown-field");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new Fault(
                        field(format), "one-of", List.of(format.getTargetType().getEnumConstants()));
            case StreamReadException _ -> new Fault("body", "not-json");
            case JacksonException broken -> new Fault(field(broken), "wrong-type");
            case null, default -> new Fault("body", "required");
        };
    }

    private static String field(JacksonException exception) {
        return exception.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .reduce((whole, name) -> whole + "." + name)
                .orElse("body");
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
