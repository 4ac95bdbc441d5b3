package vn.ocop.starter.mongo;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.ocop.starter.problem.ProblemMessages;
import vn.ocop.starter.problem.Refusals;

/** While the store can't be reached the answer is 503: the caller may try again, with the same Idempotency-Key. */
@RestControllerAdvice
@Order(0)
class StoreAway {
    private static final Logger log = LoggerFactory.getLogger(StoreAway.class);
    private final ProblemMessages messages;
    private final Refusals refusals;

    StoreAway(ProblemMessages messages, Refusals refusals) {
        this.messages = messages;
        this.refusals = refusals;
    }

    @ExceptionHandler({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoConnectionPoolClearedException.class,
        MongoServerUnavailableException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class
    })
    ResponseEntity<ProblemDetail> away(MongoException away, HttpServletRequest request) {
        log.warn("{} {}: store away: {}", request.getMethod(), request.getRequestURI(), away.getMessage());
        ProblemDetail problem = messages.of(
                HttpStatus.SERVICE_UNAVAILABLE, "store-away", List.of(), List.of(), LocaleContextHolder.getLocale());
        problem.setInstance(URI.create(request.getRequestURI()));
        refusals.told(request, problem);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(problem);
    }
}
