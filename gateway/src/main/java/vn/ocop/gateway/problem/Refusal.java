package vn.ocop.gateway.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is refused for a reason the caller can understand; at the edge it becomes a problem detail. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    /** Status, code of the rule, what its message mentions, and the faulty fields. */
    record Reason(HttpStatus status, String rule, List<Object> args, List<Fault> faults) {}

    private Refusal(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /**
     * A refusal for one reason.
     *
     * @param rule message keys are {@code problem.<rule>.title} and {@code problem.<rule>.detail}
     */
    public static Refusal of(HttpStatus status, String rule, Object... args) {
        return new Refusal(new Reason(status, rule, List.of(args), List.of()));
    }

    /** The request can be read, but its content breaks rules of the named fields. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(new Reason(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), List.copyOf(faults)));
    }

    /** A parameter or header of the wrong form. */
    public static Refusal malformed(String field, String rule, Object... args) {
        return new Refusal(
                new Reason(HttpStatus.BAD_REQUEST, "malformed", List.of(), List.of(new Fault(field, rule, args))));
    }

    Reason reason() {
        return reason;
    }
}
