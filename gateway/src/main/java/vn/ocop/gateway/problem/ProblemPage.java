package vn.ocop.gateway.problem;

import com.mongodb.MongoException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before or after a controller, for example a request that the HTTP firewall refuses. */
@RestController
class ProblemPage implements ErrorController {
    private final Problems problems;

    ProblemPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemDetail> failed(HttpServletRequest request) {
        ProblemDetail problem = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof MongoException
                ? problems.of(request, HttpStatus.SERVICE_UNAVAILABLE, "store-away")
                : byStatus(request);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ProblemDetail byStatus(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((int) code))
                .orElse(HttpStatus.NOT_FOUND);
        return problems.of(request, status, "http-" + status.value());
    }
}
