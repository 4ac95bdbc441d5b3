package vn.ocop.rating.counterexample;

import org.springframework.http.HttpStatus;

/** Breaks the rule that domain code does not know Spring: an enum. */
public enum GradeThatKnowsSpring {
    REFUSED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    GradeThatKnowsSpring(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
